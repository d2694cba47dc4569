package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one joined instruction: keyword, options, and arguments split as the keyword asks for.
final class StatementReader {
  private final char escape;

  StatementReader(char escape) {
    this.escape = escape;
  }

  /// Reads an instruction.
  Statement read(MappedText joined) {
    return read(joined, false);
  }

  private Statement read(MappedText joined, boolean inside) {
    String text = joined.text();
    int start = Characters.skipSpaces(text, 0, text.length());
    int end = Characters.trimEnd(text, start, text.length());
    int keywordEnd = Characters.skipWord(text, start, end);
    FlagReader flags = new FlagReader(joined, keywordEnd, end, escape);
    List<Flag> found = keywordEnd == end ? List.of() : flags.read();
    Word keyword = new Word(joined.slice(start, keywordEnd));
    int from = Characters.skipSpaces(text, keywordEnd == end ? end : flags.position(), end);
    Word arguments = new Word(joined.slice(from, end));
    return new Draft(keyword, found, arguments, inside).finish();
  }

  /// The words of an instruction on their way.
  private final class Draft {
    private final Word keyword;
    private final List<Flag> flags;
    private final Word arguments;
    private final boolean inside;
    private final Optional<Keyword> kind;
    private List<Word> words = List.of();
    private boolean exec;
    private Optional<Statement> trigger = Optional.empty();
    private Optional<Problem> problem = Optional.empty();

    Draft(Word keyword, List<Flag> flags, Word arguments, boolean inside) {
      this.keyword = keyword;
      this.flags = flags;
      this.arguments = arguments;
      this.inside = inside;
      this.kind = Keyword.of(keyword.value());
    }

    Statement finish() {
      if (kind.isPresent()) {
        split(kind.get().shape());
      }
      return new Statement(keyword, kind, flags, arguments, words, exec, trigger, problem);
    }

    private void split(Keyword.Shape shape) {
      switch (shape) {
        case TEXT -> text();
        case TEXT_OR_EXEC -> exec(arguments, true);
        case LIST -> words = WordReader.plain(arguments.text());
        case LIST_OR_EXEC -> exec(arguments, false);
        case WORDS -> words = WordReader.quoted(arguments.text(), escape);
        case PAIRS -> pairs();
        case HEALTH -> health();
        case TRIGGER -> trigger();
      }
    }

    private void text() {
      words = arguments.value().isEmpty() ? List.of() : List.of(arguments);
    }

    private void exec(Word command, boolean whole) {
      switch (JsonArray.read(command.text())) {
        case JsonArray.Strings(List<Word> strings) -> {
          exec = true;
          words = strings;
        }
        case JsonArray.Mixed() -> refuse("exec-form-not-strings", command);
        case JsonArray.None() ->
            words =
                !whole
                    ? WordReader.plain(command.text())
                    : command.value().isEmpty() ? List.of() : List.of(command);
      }
    }

    /// `HEALTHCHECK`: the kind ends at white space, what follows is a command.
    private void health() {
      String all = arguments.value();
      int end = Characters.skipWord(all, 0, all.length());
      if (end > 0) {
        int next = Characters.skipBlanks(all, end, all.length());
        exec(arguments.part(next, all.length()), true);
        List<Word> both = new ArrayList<>(words);
        both.addFirst(arguments.part(0, end));
        words = both;
      }
    }

    /// `ENV` and `LABEL`: a first word without `=` is a name, and all the rest its value.
    private void pairs() {
      List<Word> found = WordReader.quoted(arguments.text(), escape);
      if (!found.isEmpty() && found.getFirst().value().indexOf('=') < 0) {
        legacyPair();
        return;
      }
      words = found;
      found.stream()
          .filter(word -> word.value().indexOf('=') < 0)
          .findFirst()
          .ifPresent(word -> refuse("missing-equals", word));
    }

    private void legacyPair() {
      String all = arguments.value();
      int end = Characters.skipWord(all, 0, all.length());
      if (end == all.length()) {
        refuse("missing-value", arguments);
        return;
      }
      int next = Characters.skipBlanks(all, end, all.length());
      words = List.of(arguments.part(0, end), arguments.part(next, all.length()));
    }

    /// `ONBUILD`: one inside another is not read further, BuildKit refuses it anyway.
    private void trigger() {
      if (!arguments.value().isEmpty() && !inside) {
        Statement inner = read(arguments.text(), true);
        trigger = Optional.of(inner);
        problem = inner.problem();
      }
    }

    private void refuse(String code, Word at) {
      Map<String, String> facts = Map.of("instruction", keyword.value(), "word", at.value());
      problem = Optional.of(new Problem(code, at.span(), facts));
    }
  }
}
