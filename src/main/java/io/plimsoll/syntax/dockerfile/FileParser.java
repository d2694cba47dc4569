package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a file line by line into instructions.
final class FileParser {
  private final SourceFile file;
  private final String text;
  private final LineReader lines;
  private final DirectiveReader directives;
  private final List<Line> kinds = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Problem> refusals = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private int seen;

  FileParser(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.lines = new LineReader(file);
    this.directives = new DirectiveReader(text);
  }

  /// Takes over what another file shares with this one at its start, so that only the rest is read.
  FileParser after(Beginning beginning) {
    lines.skipTo(beginning.nextLine());
    directives.skip(beginning.directives(), beginning.escape());
    kinds.addAll(beginning.lines());
    comments.addAll(beginning.comments());
    instructions.addAll(beginning.instructions());
    refusals.addAll(beginning.refusals());
    remarks.addAll(beginning.remarks());
    seen = beginning.instructions().size();
    return this;
  }

  Dockerfile parse() {
    while (lines.advance()) {
      line();
    }
    if (lines.tooLong()) {
      refusals.add(Problem.of("line-too-long", lines.rest()));
      kinds.add(new Line(Line.Kind.UNREAD, lines.rest()));
    } else if (seen == 0) {
      refusals.add(Problem.of("no-instructions", new Span(0, text.length())));
    }
    return new Dockerfile(
        file,
        directives.escape(),
        directives.found(),
        kinds,
        comments,
        instructions,
        refusals,
        remarks);
  }

  private void line() {
    int start = Characters.skipSpaces(text, lines.start(), lines.end());
    boolean directive = directives.accept(start, lines.end(), refusals);
    if (start == lines.end()) {
      mark(Line.Kind.BLANK);
    } else if (text.charAt(start) == '#') {
      comment(start);
      mark(directive ? Line.Kind.DIRECTIVE : Line.Kind.COMMENT);
    } else {
      instruction(start);
    }
  }

  private void mark(Line.Kind kind) {
    kinds.add(new Line(kind, lines.full()));
  }

  private void comment(int start) {
    int from = Characters.skipSpaces(text, start + 1, lines.end());
    int to = Characters.trimEnd(text, from, lines.end());
    Span span = new Span(start, lines.end());
    comments.add(new Comment(text.substring(from, to), lines.number(), span));
  }

  private void instruction(int start) {
    int first = lines.number();
    seen++;
    mark(Line.Kind.INSTRUCTION);
    MappedText joined = joined(start);
    Statement statement = new StatementReader(directives.escape()).read(joined);
    if (statement.problem().isPresent()) {
      refusals.add(statement.problem().get());
    }
    Optional<List<Heredoc>> heredocs = heredocs(statement, joined);
    if (heredocs.isPresent()) {
      InstructionBuilder builder =
          new InstructionBuilder(first, lines.number(), joined, heredocs.get());
      instructions.add(builder.build(statement));
    }
  }

  /// The current line and those that continue it, without what stands between them.
  private MappedText joined(int start) {
    int cut = continuation(start);
    if (cut < 0) {
      return MappedText.of(text, new Span(start, lines.end()));
    }
    MappedText.Builder joined = MappedText.builder(text).append(start, cut);
    boolean empty = false;
    while (cut >= 0 && lines.advance()) {
      int from = Characters.skipSpaces(text, lines.start(), lines.end());
      if (from == lines.end()) {
        empty = blank(empty);
      } else if (text.charAt(from) == '#') {
        comment(from);
        mark(Line.Kind.COMMENT);
      } else {
        mark(Line.Kind.INSTRUCTION);
        cut = continuation(lines.start());
        joined.append(lines.start(), cut < 0 ? lines.end() : cut);
      }
    }
    return joined.build(start);
  }

  private boolean blank(boolean before) {
    mark(Line.Kind.BLANK);
    if (!before) {
      remarks.add(Problem.of("empty-continuation", new Span(lines.start(), lines.end())));
    }
    return true;
  }

  /// Where the current line must be cut because it is continued, or -1. The escape character
  /// continues it as the last one but for blanks, unless another escape character stands right
  /// before.
  private int continuation(int start) {
    int at = lines.end();
    while (at > start && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    char escape = directives.escape();
    boolean continued =
        at > start
            && text.charAt(at - 1) == escape
            && (at - 1 == start || text.charAt(at - 2) != escape);
    return continued ? at - 1 : -1;
  }

  /// The here-documents, or nothing when one has no end.
  private Optional<List<Heredoc>> heredocs(Statement statement, MappedText joined) {
    if (!statement.takesHeredocs() || !joined.text().contains("<<")) {
      return Optional.of(List.of());
    }
    List<Heredoc> found = new ArrayList<>();
    try {
      for (HeredocReader.Announced announced : HeredocReader.announced(joined)) {
        Optional<Heredoc> heredoc = heredoc(announced);
        if (heredoc.isEmpty()) {
          return Optional.empty();
        }
        found.add(heredoc.get());
      }
    } catch (Malformed malformed) {
      refusals.add(new Problem(malformed.code(), joined.span(), Map.of("word", joined.text())));
    }
    return Optional.of(found);
  }

  private Optional<Heredoc> heredoc(HeredocReader.Announced announced) {
    int start = lines.rest().start();
    while (lines.advance()) {
      if (ends(announced)) {
        mark(Line.Kind.TERMINATOR);
        Span content = new Span(start, lines.full().start());
        Span terminator = new Span(lines.start(), lines.end());
        return Optional.of(announced.with(content, terminator, text));
      }
      mark(Line.Kind.HEREDOC);
    }
    Map<String, String> facts = Map.of("name", announced.name());
    refusals.add(new Problem("unterminated-heredoc", announced.word(), facts));
    return Optional.empty();
  }

  private boolean ends(HeredocReader.Announced announced) {
    int from = lines.start();
    while (announced.chomp() && from < lines.end() && text.charAt(from) == '\t') {
      from++;
    }
    int length = announced.name().length();
    return lines.end() - from == length && text.startsWith(announced.name(), from);
  }
}
