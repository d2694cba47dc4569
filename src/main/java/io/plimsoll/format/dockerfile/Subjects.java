package io.plimsoll.format.dockerfile;

import io.plimsoll.model.BuildStage;
import io.plimsoll.model.ImageBuild;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Base;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Resolution;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a Dockerfile holds for rules: the build, its stages, the images it names, the commands it
/// runs, and the image that comes out.
final class Subjects {
  private final SourceFile file;
  private final Build build;
  private final DockerfileOrigin origin;
  private final Shipped shipped;
  private final Scripts scripts;
  private final Set<Stage> lineage;
  private final StageVariables variables;
  private final List<Subject> subjects = new ArrayList<>();

  Subjects(SourceFile file, Build build, Shipped shipped, Scripts scripts) {
    this.file = file;
    this.build = build;
    this.origin = new DockerfileOrigin(file.path());
    this.shipped = shipped;
    this.scripts = scripts;
    this.lineage = shipped.lineage();
    this.variables = new StageVariables(file, build, shipped);
  }

  List<Subject> all() {
    if (build.stages().isEmpty()) {
      return List.of();
    }
    List<BuildStage> stages = build.stages().stream().map(this::stage).toList();
    Location start = at(build.stages().getFirst());
    subjects.add(new ImageBuild(SubjectPath.of("build"), start, origin, build, stages));
    stages.forEach(this::addStage);
    shipped.target().ifPresent(this::addFinal);
    shipped.further().forEach(this::addFinal);
    return List.copyOf(subjects);
  }

  private void addFinal(Stage stage) {
    subjects.add(new FinalImage(file, stage, shipped.path(stage), origin).container());
  }

  private BuildStage stage(Stage stage) {
    boolean isFinal = build.target().filter(target -> target == stage).isPresent();
    return new BuildStage(
        pathOf(stage),
        at(stage),
        origin,
        stage,
        isFinal,
        lineage.contains(stage),
        variables.of(stage),
        new Commands(file, pathOf(stage), origin).of(stage, scripts));
  }

  static SubjectPath pathOf(Stage stage) {
    return SubjectPath.of("stage", stage.label());
  }

  private Location at(Stage stage) {
    return file.at(lineSpan(stage.from().span()));
  }

  private Span lineSpan(Span span) {
    return new Span(span.start(), Math.min(span.end(), file.lines().line(lineOf(span)).end()));
  }

  private int lineOf(Span span) {
    return file.lines().lineAt(span.start());
  }

  private void addStage(BuildStage stage) {
    subjects.add(stage);
    ImageUse.Role role = stage.inFinalImage() ? ImageUse.Role.BASE : ImageUse.Role.BUILDER;
    addImage(stage, stage.stage().base(), role);
    for (Step step : stage.stage().steps()) {
      if (!step.triggered()) {
        build
            .sources(step.instruction())
            .forEach(base -> addImage(stage, base, ImageUse.Role.COPY));
      }
    }
    subjects.addAll(stage.commands());
  }

  private void addImage(BuildStage stage, Base base, ImageUse.Role role) {
    if (base instanceof Base.OfImage image && !image.isScratch()) {
      Location at = file.at(image.word().span());
      subjects.add(new ImageUse(stage.path(), at, origin, role, setting(image, at)));
    }
  }

  static Setting<ImageReference> setting(Base.OfImage image, Location at) {
    return switch (image.reference()) {
      case Resolution.Unresolved(String expression, _) -> new Setting.Unresolved<>(expression, at);
      case Resolution.Resolved(String text) ->
          ImageReference.parse(text)
              .<Setting<ImageReference>>map(reference -> Setting.declared(reference, at))
              .orElseGet(() -> new Setting.Invalid<>(text, at));
    };
  }
}
