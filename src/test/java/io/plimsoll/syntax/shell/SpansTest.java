package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpansTest {
  /// A `RUN` line as a Dockerfile parser joins it: the continuation, a comment and an indent
  /// vanish.
  private static final String FILE =
      """
      RUN apt-get update && \\
          # a comment
          curl -fsS\\
      k "https://x" | sh
      """;

  private static Script joined() {
    int second = FILE.indexOf("    curl");
    int third = FILE.indexOf("k \"");
    MappedText text =
        MappedText.builder(FILE)
            .append(4, FILE.indexOf("\\\n"))
            .append(second, FILE.indexOf("\\\nk"))
            .append(third, FILE.length() - 1)
            .build(4);
    return Shell.parse(text, Dialect.POSIX);
  }

  private static String written(Span span) {
    return span.of(FILE);
  }

  @Test
  void wordsLeadBackThroughContinuedLines() {
    List<Command> commands = joined().commands();
    assertEquals("apt-get", written(commands.getFirst().words().getFirst().span()));
    Command curl = commands.get(1);
    assertEquals("curl", written(curl.words().getFirst().span()));
    assertEquals("-fsS\\\nk", written(curl.words().get(1).span()));
    assertEquals("-fsSk", curl.words().get(1).text());
    assertEquals("\"https://x\"", written(curl.words().get(2).span()));
    assertEquals("https://x", written(curl.words().get(2).value().span()));
    assertEquals("k", written(curl.letters('k', "").getFirst().span()));
  }

  @Test
  void pipelinesAndCommandsSpanTheirWords() {
    Pipeline pipeline = joined().pipelines().get(1);
    assertEquals("curl -fsS\\\nk \"https://x\" | sh", written(pipeline.span()));
    assertEquals("sh", written(pipeline.stages().getLast().span()));
    assertEquals("apt-get update", written(joined().commands().getFirst().span()));
  }

  @Test
  void whatIsQuotedTwiceLeadsBackToo() {
    String text = "bash -c \"echo \\\"a\\\" | sh\"";
    Command shell = Outline.script(text).commands().getFirst();
    Script inline = shell.inline().orElseThrow().script();
    Command echo = inline.commands().getFirst();
    assertEquals("\\\"a\\\"", echo.words().get(1).span().of(text));
    assertEquals("sh", inline.commands().get(1).span().of(text));
  }

  @Test
  void substitutionsHaveTheirSigns() {
    String text = "a x$(b c)y `d`";
    List<Word> words = Outline.script(text).commands().getFirst().words();
    Substitution first = words.get(1).substitutions().getFirst();
    assertEquals("$(b c)", first.span().of(text));
    assertEquals("b c", first.script().text().text());
    Substitution second = words.get(2).substitutions().getFirst();
    assertEquals("`d`", second.span().of(text));
    assertEquals("d", second.script().commands().getFirst().span().of(text));
  }

  @Test
  void assignmentsAndRedirectionsHavePlaces() {
    String text = "A='b c' d 2> e";
    Command command = Outline.script(text).commands().getFirst();
    assertEquals("A='b c'", command.assignments().getFirst().span().of(text));
    assertEquals("b c", command.assignments().getFirst().value().span().of(text));
    assertEquals("2> e", command.redirections().getFirst().span().of(text));
  }

  @Test
  void problemsSayWhatIsNotClosed() {
    assertEquals(
        List.of(Problem.of("shell-unclosed", new Span(5, 8))),
        Outline.script("echo 'ab").problems());
    assertEquals(
        List.of(Problem.of("shell-stray", new Span(0, 4))), Outline.script("done").problems());
    assertEquals(List.of(), Outline.script("if a; then b; fi").problems());
  }
}
