package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every script.
class ShellPropertiesTest {

  @Property
  void singleQuotesKeepAWord(@ForAll("values") String value) {
    assertMeans(value, "'" + value.replace("'", "'\\''") + "'");
  }

  @Property
  void doubleQuotesKeepAWord(@ForAll("values") String value) {
    assertMeans(value, "\"" + value.replaceAll("([\\\\\"$`])", "\\\\$1") + "\"");
  }

  @Property
  void backslashesKeepAWord(@ForAll("lines") String value) {
    assertMeans(value, value.isEmpty() ? "''" : value.replaceAll("(.)", "\\\\$1"));
  }

  private static void assertMeans(String value, String written) {
    Script script = Outline.script("run " + written + " next");
    assertEquals(List.of(), script.problems());
    List<Word> words = script.commands().getFirst().words();
    assertEquals(List.of("run", value, "next"), words.stream().map(Word::text).toList());
    assertEquals(written, words.get(1).raw());
    assertTrue(words.get(1).isLiteral());
  }

  @Property
  void wordsDoNotOverlapAndAreInOrder(@ForAll("scripts") String text) {
    for (Command command : Outline.script(text).allCommands()) {
      int done = 0;
      for (Word word : command.words()) {
        assertTrue(word.span().start() >= done, text);
        done = word.span().end();
        assertTrue(done <= text.length(), text);
      }
    }
  }

  @Property
  void aWordOutsideOfNestedScriptsIsWrittenAsItSays(@ForAll("scripts") String text) {
    for (Command command : Outline.script(text).commands()) {
      for (Word word : command.words()) {
        assertEquals(word.raw(), word.span().of(text), text);
      }
    }
  }

  @Property
  void whereTheTextStandsInAFileDoesNotMatter(@ForAll("scripts") String text) {
    String file = "RUN " + text;
    Script moved = Shell.parse(MappedText.of(file, new Span(4, file.length())), Dialect.POSIX);
    assertEquals(words(Outline.script(text)), words(moved));
    assertEquals(
        Outline.script(text).allCommands().stream().map(c -> c.span().of(text)).toList(),
        moved.allCommands().stream().map(c -> c.span().of(file)).toList());
  }

  @Property
  void blanksBetweenCommandsDoNotMatter(@ForAll("commands") List<String> commands) {
    assertEquals(
        Outline.of(String.join(" && ", commands)), Outline.of(String.join("  &&\t", commands)));
  }

  @Property
  void aLineEndAfterAnOperatorDoesNotMatter(@ForAll("commands") List<String> commands) {
    assertEquals(
        Outline.of(String.join(" && ", commands)), Outline.of(String.join(" &&\n", commands)));
  }

  @Property
  void aSubshellHidesNoCommand(@ForAll("commands") List<String> commands) {
    String list = String.join("; ", commands);
    String expected = names(list);
    assertEquals(expected, names("(" + list + ")"));
    assertEquals(expected, names("{ " + list + "; }"));
    assertEquals(expected, names("if true; then " + list + "; fi").replaceFirst("true ", ""));
    assertEquals(expected, names("f() { " + list + "; }"));
    assertEquals(expected, names("x=$(" + list + ")").strip());
    assertEquals(expected, names("sh -c '" + list + "'").replaceFirst("sh ", ""));
    assertEquals(expected, names("echo \"$(" + list + ")\"").replaceFirst("echo ", ""));
    assertEquals(expected, names("bash <<'E'\n" + list + "\nE\n").replaceFirst("bash ", ""));
  }

  @Property
  void aPrefixHidesNoProgram(@ForAll("commands") List<String> commands) {
    String command = commands.getFirst();
    String name = names(command);
    for (String prefix :
        List.of("sudo", "sudo -u root", "env A=b", "exec", "nohup", "time", "A=b", "timeout 5")) {
      assertEquals(name, names(prefix + " " + command), prefix);
    }
  }

  private static String names(String text) {
    return Outline.script(text).allCommands().stream()
        .map(Command::effectiveName)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static List<List<String>> words(Script script) {
    return script.allCommands().stream()
        .map(command -> command.words().stream().map(Word::text).toList())
        .toList();
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings().withChars("ab '\"\\$`|&;<>()*?#~!\n\t").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("ab '\"\\$`|&;<>()*?#~!\t").ofMaxLength(12);
  }

  @Provide
  Arbitrary<List<String>> commands() {
    return Arbitraries.of("curl -k x", "apk add y", "rm -rf /z", "make", "tar xf a.tar")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> scripts() {
    return Arbitraries.of(
            "a",
            "bc",
            "-k",
            " ",
            " ",
            "'d e'",
            "\"f $g\"",
            "$(h i)",
            "`j`",
            "|",
            "&&",
            ";",
            "\n",
            "\\\n",
            "(",
            ")",
            "{ ",
            "; }",
            "if",
            "then",
            "fi",
            ">",
            "2>&1",
            "<<E",
            "E\n",
            "#",
            "=",
            "$x",
            "${y:-z}",
            "'",
            "\"",
            "\\")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
