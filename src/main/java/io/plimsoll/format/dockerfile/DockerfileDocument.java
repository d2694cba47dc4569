package io.plimsoll.format.dockerfile;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Subject;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import java.util.List;
import java.util.Map;

/// A Dockerfile that was read.
final class DockerfileDocument implements Document {
  private final SourceFile file;
  private final Build build;
  private final Shipped shipped;
  private final Scripts scripts;
  private final List<Subject> subjects;

  private DockerfileDocument(Dockerfile tree, Surroundings surroundings, Scripts scripts) {
    this.file = tree.file();
    this.build = Build.of(tree);
    this.shipped = Shipped.of(build, surroundings);
    this.scripts = scripts;
    this.subjects = new Subjects(file, build, shipped, scripts).all();
  }

  static DockerfileDocument of(SourceFile file, Surroundings surroundings) {
    return new DockerfileDocument(Dockerfile.parse(file), surroundings, new Scripts(Map.of()));
  }

  /// Reads a changed version; instructions before the change keep their commands.
  DockerfileDocument changedTo(SourceFile changed, Surroundings surroundings) {
    Dockerfile tree = build.file().changedTo(changed);
    return new DockerfileDocument(tree, surroundings, new Scripts(scripts.read()));
  }

  @Override
  public SourceFile file() {
    return file;
  }

  @Override
  public List<Subject> subjects() {
    return subjects;
  }

  @Override
  public List<Note> notes() {
    return new Notes(build.file()).all();
  }

  /// BuildKit stops at the first thing it refuses; so does the list.
  @Override
  public List<Problem> problems() {
    return build.file().problems().stream().limit(1).toList();
  }

  @Override
  public List<Problem> conflicts() {
    return List.of();
  }

  @Override
  public Map<String, String> outline() {
    return new Outline(build).settings();
  }

  @Override
  public List<Span> secrets() {
    return new Secrets(build.file()).values();
  }

  /// Nothing is written from the line on that BuildKit refuses: what follows may be meant
  /// otherwise.
  @Override
  public List<Bundle> repair(List<Repair> repairs) {
    int end =
        problems().stream()
            .mapToInt(problem -> file.lines().line(lineOf(problem)).start())
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    return new Repairs(file, build, shipped)
        .bundles(repairs).stream()
            .filter(bundle -> bundle.edits().stream().allMatch(edit -> edit.span().end() <= end))
            .toList();
  }

  private int lineOf(Problem problem) {
    return Math.min(file.lines().lineAt(problem.at().start()), file.lines().count());
  }
}
