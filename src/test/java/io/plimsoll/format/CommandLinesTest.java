package io.plimsoll.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Words that leave a command, on the lines over which it goes.
class CommandLinesTest {

  private static String without(String text, String... words) {
    return without(text, '\\', words);
  }

  private static String without(String text, char escape, String... words) {
    List<Span> spans = new ArrayList<>();
    for (String word : words) {
      int start = text.indexOf(word);
      spans.add(new Span(start, start + word.length()));
    }
    CommandLines lines = new CommandLines(SourceFile.of("run.sh", text), escape);
    return Edit.apply(text, lines.without(spans, lines::withBlanks));
  }

  @Test
  void aWordGoesWithTheBlanksBeforeIt() {
    assertEquals("curl url\n", without("curl  \t-k url\n", "-k"));
    assertEquals("curl url\n", without("curl url -k\n", "-k"));
  }

  @Test
  void theFirstWordOfALineGoesWithTheBlanksBehindIt() {
    assertEquals("apt update\n", without("sudo  apt update\n", "sudo"));
    assertEquals("  apt update\n", without("  sudo apt update\n", "sudo"));
  }

  @Test
  void wordsSideBySideGoTogether() {
    assertEquals("  npm ci\n", without("  A=0 B=1 npm ci\n", "A=0", "B=1"));
    assertEquals("pip install x\n", without("pip install --host b1 x\n", "--host", "b1"));
  }

  @Test
  void aLineOfWordsThatGoIsNone() {
    assertEquals(
        """
        curl \\
          url
        """,
        without(
            """
            curl \\
              -k --insecure \\
              url
            """,
            "-k",
            "--insecure"));
  }

  @Test
  void aLineWithOneMoreWordStays() {
    assertEquals(
        """
        curl \\
          -v \\
          url
        """,
        without(
            """
            curl \\
              -k -v \\
              url
            """,
            "-k"));
  }

  @Test
  void theCommandEndsWhereItsLastLineIsGone() {
    assertEquals(
        """
        curl url
        echo
        """,
        without(
            """
            curl url \\
              -k
            echo
            """,
            "-k"));
  }

  @Test
  void severalLastLinesMayGo() {
    assertEquals(
        "curl url\n",
        without(
            """
            curl url \\
              -k \\
              --insecure
            """,
            "-k",
            "--insecure"));
  }

  @Test
  void aCommentBetweenTheLinesStays() {
    assertEquals(
        """
        curl url
        # for now
        """,
        without(
            """
            curl url \\
            # for now
              -k
            """,
            "-k"));
  }

  @Test
  void aMissingLineEndStaysMissing() {
    assertEquals("curl url", without("curl url \\\n  -k", "-k"));
    assertEquals("curl", without("curl -k", "-k"));
  }

  @Test
  void windowsLinesStayWindowsLines() {
    assertEquals("curl \\\r\n  url\r\n", without("curl \\\r\n  -k \\\r\n  url\r\n", "-k"));
    assertEquals("curl url\r\n", without("curl url \\\r\n  -k\r\n", "-k"));
  }

  @Test
  void theEscapeIsTheOneThatIsSaid() {
    assertEquals("curl `\n url\n", without("curl `\n -k `\n url\n", '`', "-k"));
    assertEquals("curl `\n \\\n", without("curl `\n -k \\\n", '`', "-k"));
  }

  @Test
  void aWordThatIsNamedTwiceGoesOnce() {
    assertEquals("curl url\n", without("curl -k url\n", "-k", "-k"));
  }

  @Provide
  Arbitrary<List<String>> commands() {
    return Arbitraries.of("curl", "-k", "-v", "url", "\\\n ", "\\\n").list().ofSize(8);
  }

  @Property(tries = 200)
  void theOtherWordsStayInTheirOrder(@ForAll("commands") List<String> words) {
    String text = "run " + String.join(" ", words) + " end\n";
    List<Span> gone = new ArrayList<>();
    for (int at = text.indexOf("-k"); at >= 0; at = text.indexOf("-k", at + 1)) {
      gone.add(new Span(at, at + 2));
    }
    CommandLines lines = new CommandLines(SourceFile.of("run.sh", text), '\\');
    String left = Edit.apply(text, lines.without(gone, lines::withBlanks));
    assertEquals(
        text.replace("-k", "").replaceAll("[\\s\\\\]+", " "), left.replaceAll("[\\s\\\\]+", " "));
  }
}
