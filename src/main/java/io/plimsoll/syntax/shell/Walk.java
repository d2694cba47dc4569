package io.plimsoll.syntax.shell;

import java.util.ArrayList;
import java.util.List;

/// Collects what is nested in a script.
final class Walk {
  private final List<Script> scripts = new ArrayList<>();
  private final List<Pipeline> pipelines = new ArrayList<>();

  List<Script> scripts() {
    return scripts;
  }

  List<Pipeline> pipelines() {
    return pipelines;
  }

  Walk into(Script script) {
    scripts.add(script);
    script.pipelines().forEach(this::pipeline);
    return this;
  }

  private void pipeline(Pipeline pipeline) {
    pipelines.add(pipeline);
    pipeline.stages().forEach(this::stage);
  }

  private void stage(Stage stage) {
    switch (stage) {
      case Command command -> command(command);
      case Compound compound -> {
        words(compound.words());
        compound.body().forEach(this::pipeline);
        words(redirected(compound));
      }
    }
  }

  /// The words that a shell reads as a script are entered as that script, which has their
  /// substitutions too.
  private void command(Command command) {
    List<Word> words = new ArrayList<>();
    command.assignments().forEach(assignment -> words.add(assignment.value()));
    words.addAll(command.words());
    words.addAll(redirected(command));
    command.inline().ifPresent(inline -> words.removeIf(inline.words()::contains));
    words(words);
    command.inline().ifPresent(inline -> into(inline.script()));
  }

  private static List<Word> redirected(Stage stage) {
    List<Word> words = new ArrayList<>();
    for (Redirection redirection : stage.redirections()) {
      words.add(redirection.target());
      redirection.body().ifPresent(words::add);
    }
    return words;
  }

  private void words(List<Word> words) {
    for (Word word : words) {
      word.substitutions().forEach(substitution -> into(substitution.script()));
    }
  }
}
