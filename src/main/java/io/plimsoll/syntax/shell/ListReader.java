package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads pipelines up to the end of the text or of what encloses them.
final class ListReader {
  private static final Set<String> NONE = Set.of();

  private final Cursor cursor;
  private final WordReader words;
  private final CommandReader commands;
  private final CompoundReader compounds;

  ListReader(Cursor cursor) {
    this.cursor = cursor;
    this.words = new WordReader(cursor, this);
    RedirectionReader redirections = new RedirectionReader(cursor, words);
    this.commands = new CommandReader(cursor, words, redirections);
    this.compounds = new CompoundReader(cursor, words, redirections, this);
  }

  /// The whole text.
  Script script() {
    List<Pipeline> pipelines = until(NONE);
    return new Script(cursor.source, pipelines, cursor.comments, cursor.problems);
  }

  /// A script up to the `)` that closes it, which stays.
  Script nested() {
    int from = cursor.pos;
    List<Pipeline> pipelines = parenthesised();
    return new Script(cursor.source.slice(from, cursor.pos), pipelines, List.of(), List.of());
  }

  /// The whole text as the body of a here-document.
  Word document() {
    return words.document();
  }

  /// The one stage that is a function's body.
  List<Pipeline> single() {
    return stage().stream()
        .map(stage -> new Pipeline(List.of(stage), false, Connector.END, stage.span()))
        .toList();
  }

  /// Pipelines up to a `)`, which stays.
  List<Pipeline> parenthesised() {
    cursor.depth++;
    cursor.parentheses++;
    List<Pipeline> pipelines = until(NONE);
    cursor.parentheses--;
    cursor.depth--;
    return pipelines;
  }

  /// Pipelines up to one of some reserved words or `;;`, which stays.
  List<Pipeline> until(Set<String> stops) {
    List<Pipeline> pipelines = new ArrayList<>();
    skipSeparators(stops);
    while (!atStop(stops)) {
      int before = cursor.pos;
      Optional<Pipeline> pipeline = pipeline();
      if (pipeline.isPresent()) {
        pipelines.add(pipeline.get());
      }
      if (cursor.pos == before) {
        cursor.pos++;
        cursor.problem("shell-stray", before);
      }
      skipSeparators(stops);
    }
    return pipelines;
  }

  private boolean atStop(Set<String> stops) {
    if (cursor.atEnd() || (cursor.peek() == ')' && cursor.parentheses > 0)) {
      return true;
    }
    return stops.contains(Reserved.ahead(cursor)) || (stops.contains(";;") && atCaseEnd());
  }

  private boolean atCaseEnd() {
    return cursor.at(";;") || cursor.at(";&");
  }

  /// Steps over line ends, `;` without a command, and closing words that nothing opened.
  private void skipSeparators(Set<String> stops) {
    while (true) {
      cursor.skipLines();
      int before = cursor.pos;
      String word = Reserved.ahead(cursor);
      if (Reserved.CLOSING.contains(word) && !stops.contains(word)) {
        cursor.pos += word.length();
        cursor.problem("shell-stray", before);
      } else if (cursor.peek() == ';' && !(stops.contains(";;") && atCaseEnd())) {
        cursor.pos++;
      } else {
        return;
      }
    }
  }

  private Optional<Pipeline> pipeline() {
    boolean negated = negations();
    List<Stage> stages = new ArrayList<>();
    addStage(stages);
    while (cursor.peek() == '|' && cursor.peek(1) != '|') {
      cursor.pos += cursor.peek(1) == '&' ? 2 : 1;
      cursor.skipLines();
      addStage(stages);
    }
    Connector connector = connector();
    return stages.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pipeline(stages, negated, connector, span(stages)));
  }

  private void addStage(List<Stage> stages) {
    Optional<Stage> stage = stage();
    if (stage.isPresent()) {
      stages.add(stage.get());
    }
  }

  private static Span span(List<Stage> stages) {
    return stages.getFirst().span().union(stages.getLast().span());
  }

  private boolean negations() {
    boolean negated = false;
    while (Reserved.ahead(cursor).equals("!")) {
      cursor.pos++;
      cursor.skipBlanks();
      negated = !negated;
    }
    return negated;
  }

  private Optional<Stage> stage() {
    Optional<Stage> stage = compounds.read();
    if (stage.isEmpty()) {
      stage = commands.read().map(command -> command);
    }
    cursor.skipBlanks();
    return stage;
  }

  private Connector connector() {
    return switch (cursor.peek()) {
      case '&' -> cursor.take("&&") ? Connector.AND : taken(Connector.BACKGROUND);
      case '|' -> cursor.take("||") ? Connector.OR : Connector.END;
      case ';' -> atCaseEnd() ? Connector.END : taken(Connector.SEQUENCE);
      case '\n' -> Connector.NEWLINE;
      default -> Connector.END;
    };
  }

  private Connector taken(Connector connector) {
    cursor.pos++;
    return connector;
  }
}
