package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a file document by document. A fault ends its document; reading goes on at the next line
/// that begins with `---`. Of a changed version of a file only the changed documents are read.
final class YamlReader {
  private final SourceFile source;
  private final boolean json;
  private final ReadableText readable;
  private final String text;
  private final int start;
  private final CodePoints points;
  private final CommentScanner comments;
  private final Composer composer;
  private final List<Problem> problems = new ArrayList<>();

  /// @param part what is read of the text
  private YamlReader(SourceFile source, boolean json, Span part) {
    this.source = source;
    this.json = json;
    this.readable = ReadableText.of(source.text(), json);
    this.text = readable.text().substring(0, part.end());
    this.start = part.start();
    this.points = CodePoints.of(text);
    this.comments = new CommentScanner(text, source.lines(), start);
    this.composer = new Composer(text, comments);
  }

  static YamlFile read(SourceFile source, boolean json) {
    int length = source.text().length();
    if (length > Limits.LENGTH) {
      Problem large = Limits.exceeded("yaml-too-large", Span.at(0), Limits.LENGTH);
      return new YamlFile(
          source, json, List.of(), new Comments(source, List.of()), List.of(large), List.of());
    }
    YamlReader reader = new YamlReader(source, json, new Span(0, length));
    reader.run();
    return reader.result();
  }

  /// Reads the documents of a changed file between those that it shares with an earlier version.
  ///
  /// @return the whole file; empty when something in it cannot be read
  static Optional<YamlFile> readBetween(Unchanged shared) {
    Span part = new Span(shared.start(), shared.end());
    YamlReader reader = new YamlReader(shared.changed(), false, part);
    reader.run();
    return reader.problems.isEmpty() && reader.readable.remarks().isEmpty()
        ? Optional.of(shared.with(reader.result()))
        : Optional.empty();
  }

  private void run() {
    for (int from = start; from >= 0; ) {
      from = run(from);
    }
  }

  private YamlFile result() {
    List<Comment> found = new ArrayList<>(readable.comments());
    found.addAll(comments.finish());
    found.sort((one, other) -> one.span().compareTo(other.span()));
    List<Problem> remarks = new ArrayList<>(readable.remarks());
    remarks.addAll(composer.remarks());
    remarks.sort((one, other) -> one.at().compareTo(other.at()));
    return new YamlFile(
        source, json, composer.documents(), new Comments(source, found), problems, remarks);
  }

  /// Reads from an offset until the end or the first fault.
  ///
  /// @return where to go on, or -1 at the end
  private int run(int from) {
    composer.begin(from);
    Marks marks = new Marks(points, from, text.length());
    try {
      for (Event event : new Parse(settings(from)).parseReader(new StringReader(tail(from)))) {
        composer.accept(event, marks);
        if (composer.fault().isPresent()) {
          return fault(composer.fault().get(), from);
        }
      }
      return -1;
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().or(e::getContextMark).map(marks::offset).orElse(marks.last());
      return fault(syntax(at), from);
    } catch (YamlEngineException
        | IllegalArgumentException
        | NoSuchElementException
        | IndexOutOfBoundsException _) {
      return fault(syntax(marks.last()), from);
    }
  }

  private String tail(int from) {
    return from == 0 ? text : text.substring(from);
  }

  private LoadSettings settings(int from) {
    // One read of everything is fastest; a second attempt may end early and reads in pieces.
    int buffer = from == start ? Math.max(16, text.length() - from + 1) : 16_384;
    return LoadSettings.builder()
        .setBufferSize(buffer)
        .setParseComments(false)
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
  }

  private Problem syntax(int at) {
    boolean tab = at < text.length() && text.charAt(at) == '\t';
    return Problem.of(tab ? "yaml-tab" : "yaml-syntax", character(at));
  }

  private Span character(int at) {
    int start = Math.min(at, text.length());
    boolean pair =
        start + 1 < text.length()
            && Character.isSurrogatePair(text.charAt(start), text.charAt(start + 1));
    return new Span(start, Math.min(text.length(), start + (pair ? 2 : 1)));
  }

  private int fault(Problem problem, int from) {
    problems.add(problem);
    int next = nextDocument(Math.max(problem.at().start(), composer.documentStart()), from);
    int end = next < 0 ? text.length() : next;
    comments.leaf(new Span(Math.min(problem.at().start(), end), end));
    return problems.size() < Limits.BROKEN ? next : -1;
  }

  /// The first line that begins a document, at or after an offset and after the faulty one's start.
  private int nextDocument(int offset, int from) {
    int lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int marker = lineStart > composer.documentStart() && lineStart > from ? lineStart - 1 : offset;
    for (int i = text.indexOf("\n---", Math.max(0, marker));
        i >= 0;
        i = text.indexOf("\n---", i + 1)) {
      boolean ends = i + 4 >= text.length() || " \t\r\n".indexOf(text.charAt(i + 4)) >= 0;
      if (ends) {
        return i + 1;
      }
    }
    return -1;
  }
}
