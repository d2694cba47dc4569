package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Texts built of what Markdown and commands are made of, in any order.
final class GrammarPropertiesTest {
  private static final CommandReader READER = new CommandReader("app");

  @Provide
  Arbitrary<String> comments() {
    return Arbitraries.of(
            "/plimsoll",
            "@app",
            " review",
            " fix",
            " ignore",
            " a,b",
            " until",
            " 2027-03-31",
            " for",
            " 3d",
            " because",
            " reveiw",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "    ",
            "\t",
            "> ",
            "- ",
            "1. ",
            "# ",
            "---",
            "```",
            "````",
            "~~~",
            "`",
            "``",
            "<!--",
            "-->",
            "<pre>",
            "</pre>",
            "\\",
            "text",
            "ß",
            "\ud83d",
            "\u2028",
            "\u0000",
            "[x](y)",
            "|",
            "*",
            "_")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void everyTextIsRead(@ForAll("comments") String comment) {
    READER.read(comment);
  }

  @Property
  void anyTextIsRead(@ForAll String comment) {
    READER.read(comment);
  }

  @Property
  void nothingIsACommandInAQuotation(@ForAll("comments") String comment) {
    assertEquals(List.of(), READER.read(prefixed("> ", comment)));
  }

  @Property
  void nothingIsACommandWhereItIsIndented(@ForAll("comments") String comment) {
    assertEquals(List.of(), READER.read(prefixed("    ", comment)));
  }

  @Property
  void nothingIsACommandInAFenceThatItDoesNotClose(@ForAll("comments") String comment) {
    String fence = "`".repeat(250);
    assertEquals(List.of(), READER.read(fence + "\n" + comment + "\n" + fence));
    assertEquals(List.of(), READER.read("~".repeat(250) + " yaml\n" + comment));
  }

  @Property
  void nothingIsACommandInAnHtmlComment(@ForAll("comments") String comment) {
    String inside = comment.replace("-->", "");
    assertEquals(List.of(), READER.read("<!--\n" + inside + "\n-->"));
  }

  @Property
  void lineEndsDoNotMatter(@ForAll("comments") String comment) {
    String unix = comment.replace("\r\n", "\n").replace('\r', '\n');
    assertEquals(READER.read(unix), READER.read(unix.replace("\n", "\r\n")));
    assertEquals(READER.read(unix), READER.read(comment));
  }

  @Property
  void aCommandAboveOtherTextIsReadWhateverFollows(@ForAll("comments") String comment) {
    List<Command> commands = READER.read("/plimsoll status\n\n" + comment);
    assertEquals(new Command.Status(), commands.getFirst());
  }

  @Property(tries = 40)
  void hostileTextsAreReadInTime(
      @ForAll("comments") String comment, @ForAll("comments") String other) {
    String unit = comment + other;
    String text = unit.repeat(1 + 65_536 / Math.max(1, unit.length()));
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> READER.read(text));
  }

  private static String prefixed(String prefix, String comment) {
    return comment
        .replace('\r', '\n')
        .lines()
        .map(line -> prefix + line)
        .collect(Collectors.joining("\n"));
  }
}
