package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/// Prints a script in lines that a test can hold: one pipeline a line, nested ones indented; words
/// stand without quotes, in `‹›` where they have blanks or are empty.
final class Outline {
  private final StringBuilder out = new StringBuilder();

  static Script script(String text) {
    return Shell.parse(MappedText.of(text, new Span(0, text.length())), Dialect.POSIX);
  }

  static String of(String text) {
    return of(script(text));
  }

  static String of(Script script) {
    Outline outline = new Outline();
    outline.pipelines(script.pipelines(), 0);
    return outline.out.toString();
  }

  private void pipelines(List<Pipeline> pipelines, int indent) {
    pipelines.forEach(pipeline -> pipeline(pipeline, indent));
  }

  private void pipeline(Pipeline pipeline, int indent) {
    String stages =
        pipeline.stages().stream().map(Outline::head).collect(Collectors.joining(" | "));
    String line = (pipeline.negated() ? "! " : "") + stages + sign(pipeline.connector());
    out.append("  ".repeat(indent)).append(line).append('\n');
    pipeline.stages().forEach(stage -> inside(stage, indent + 1));
  }

  private static String head(Stage stage) {
    String redirections =
        stage.redirections().stream().map(Outline::redirection).collect(Collectors.joining());
    return switch (stage) {
      case Command command -> command(command) + redirections;
      case Compound compound -> compound.kind() + words(compound.words(), " ") + redirections;
    };
  }

  private static String command(Command command) {
    String assignments =
        command.assignments().stream()
            .map(a -> a.name() + (a.append() ? "+=" : "=") + word(a.value()) + " ")
            .collect(Collectors.joining());
    return (assignments + words(command.words(), "").strip()).strip();
  }

  private static String words(List<Word> words, String before) {
    return words.isEmpty()
        ? ""
        : before + words.stream().map(Outline::word).collect(Collectors.joining(" "));
  }

  private static String word(Word word) {
    String text = word.text().replace("\n", "⏎");
    return text.isEmpty() || text.contains(" ") ? "‹" + text + "›" : text;
  }

  private static String redirection(Redirection redirection) {
    String descriptor =
        redirection.descriptor().isPresent() ? "" + redirection.descriptor().getAsInt() : "";
    String body = redirection.body().map(b -> "«" + b.text().replace("\n", "⏎") + "»").orElse("");
    return " " + descriptor + redirection.operator() + word(redirection.target()) + body;
  }

  private static String sign(Connector connector) {
    return switch (connector) {
      case AND -> " &&";
      case OR -> " ||";
      case SEQUENCE -> " ;";
      case NEWLINE -> " ⏎";
      case BACKGROUND -> " &";
      case END -> "";
    };
  }

  private void inside(Stage stage, int indent) {
    switch (stage) {
      case Command command -> {
        command.assignments().forEach(a -> nested(a.value(), indent));
        command.words().forEach(word -> nested(word, indent));
        command.inline().ifPresent(i -> labelled("inline", i.script(), indent));
      }
      case Compound compound -> {
        compound.words().forEach(word -> nested(word, indent));
        pipelines(compound.body(), indent);
      }
    }
    for (Redirection redirection : stage.redirections()) {
      nested(redirection.target(), indent);
      redirection.body().ifPresent(body -> nested(body, indent));
    }
  }

  private void nested(Word word, int indent) {
    word.substitutions().forEach(s -> labelled(s.kind().toString(), s.script(), indent));
  }

  private void labelled(String label, Script script, int indent) {
    out.append("  ".repeat(indent)).append(label).append(":\n");
    pipelines(script.pipelines(), indent + 1);
  }
}
