package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Problem;
import java.util.ArrayList;
import java.util.List;

/// A shell text as commands.
///
/// @param text what was read
/// @param pipelines in the order of the text
/// @param comments outside of nested scripts
/// @param problems what the shell's grammar does not allow, or what lies deeper than is read:
///   `shell-unclosed`, `shell-stray`, `shell-too-deep`
public record Script(
    MappedText text, List<Pipeline> pipelines, List<Comment> comments, List<Problem> problems) {

  public Script {
    pipelines = List.copyOf(pipelines);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }

  static Script empty(MappedText text) {
    return new Script(text, List.of(), List.of(), List.of());
  }

  /// The simple commands, those of loops, branches, groups and functions included, but not those of
  /// nested scripts.
  public List<Command> commands() {
    return pipelines.stream().flatMap(pipeline -> pipeline.commands().stream()).toList();
  }

  /// The simple commands of this script and of every script nested in it.
  public List<Command> allCommands() {
    return allScripts().stream().flatMap(script -> script.commands().stream()).toList();
  }

  /// The pipelines of this script and of every script nested in it, those inside of loops,
  /// branches, groups and functions included; an outer one comes before its inner ones.
  public List<Pipeline> allPipelines() {
    return new Walk().into(this).pipelines();
  }

  /// This script and every script nested in it, in substitutions, here-documents or arguments of a
  /// shell; an outer one comes before its inner ones.
  List<Script> allScripts() {
    return new ArrayList<>(new Walk().into(this).scripts());
  }
}
