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
    for (Pipeline pipeline : script.pipelines()) {
      pipeline(pipeline);
    }
    return this;
  }

  private void pipeline(Pipeline pipeline) {
    pipelines.add(pipeline);
    for (Stage stage : pipeline.stages()) {
      stage(stage);
    }
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
    for (Assignment assignment : command.assignments()) {
      word(assignment.value());
    }
    if (command.inline().isEmpty()) {
      words(command.words());
      words(redirected(command));
    } else {
      Inline inline = command.inline().get();
      words(without(inline.words(), command.words()));
      words(without(inline.words(), redirected(command)));
      into(inline.script());
    }
  }

  private static List<Word> without(List<Word> left, List<Word> words) {
    return words.stream().filter(word -> !left.contains(word)).toList();
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
      word(word);
    }
  }

  private void word(Word word) {
    for (Substitution substitution : word.substitutions()) {
      into(substitution.script());
    }
  }
}
