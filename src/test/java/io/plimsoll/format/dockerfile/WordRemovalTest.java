package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy.RemoveWords;
import io.plimsoll.model.Remedy.ReplaceText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Words of commands that are taken out or replaced.
class WordRemovalTest {

  @Test
  void aWordGoesWithTheBlanksBeforeIt() {
    assertRemoved("RUN curl https://a && b\n", "RUN curl  -k https://a && b\n", "-k");
  }

  @Test
  void aWordAtTheEndLeavesNoBlank() {
    assertRemoved("RUN curl https://a\n", "RUN curl https://a -k\n", "-k");
  }

  @Test
  void severalWordsGoTogether() {
    assertRemoved("RUN curl https://a\n", "RUN curl -k --insecure https://a\n", "-k", "--insecure");
  }

  @Test
  void aLineOfItsOwnGoesAsAWhole() {
    assertRemoved(
        """
        RUN curl \\
            https://a
        """,
        """
        RUN curl \\
            -k \\
            https://a
        """,
        "-k");
  }

  @Test
  void theFirstWordOfALineLeavesTheIndent() {
    assertRemoved("RUN curl \\\n    https://a\n", "RUN curl \\\n    -k https://a\n", "-k");
  }

  @Test
  void theCommandEndsAboveItsLastLine() {
    assertRemoved(
        """
        RUN curl https://a
        RUN make
        """,
        """
        RUN curl https://a \\
            -k
        RUN make
        """,
        "-k");
  }

  @Test
  void theCommandEndsAboveItsLastLines() {
    assertRemoved(
        """
        RUN curl https://a
        RUN make
        """,
        """
        RUN curl https://a \\
            -k \\
            --insecure
        RUN make
        """,
        "-k",
        "--insecure");
  }

  @Test
  void aCommentBetweenIsKept() {
    assertRemoved(
        """
        RUN curl https://a
            # the mirror is old
        RUN make
        """,
        """
        RUN curl https://a \\
            # the mirror is old
            -k
        RUN make
        """,
        "-k");
  }

  @Test
  void aMissingFinalLineEndStaysMissing() {
    assertRemoved("RUN curl https://a", "RUN curl https://a \\\n    -k", "-k");
  }

  @Test
  void carriageReturnsStay() {
    assertRemoved(
        "RUN curl \\\r\n  https://a\r\n", "RUN curl \\\r\n  -k \\\r\n  https://a\r\n", "-k");
    assertRemoved("RUN curl a\r\nRUN b\r\n", "RUN curl a \\\r\n  -k\r\nRUN b\r\n", "-k");
  }

  @Test
  void aHereDocumentIsShortenedLikeACommand() {
    assertRemoved(
        "RUN <<EOF\ncurl https://a\nmake\nEOF\n",
        "RUN <<EOF\ncurl https://a \\\n  -k\nmake\nEOF\n",
        "-k");
  }

  @Test
  void anElementOfAListGoesWithItsComma() {
    assertRemoved("CMD [\"curl\", \"a\"]\n", "CMD [\"curl\", \"-k\", \"a\"]\n", "-k");
    assertRemoved("CMD [\"curl\", \"a\"]\n", "CMD [\"curl\", \"a\", \"-k\"]\n", "-k");
    assertRemoved("CMD [\"a\"]\n", "CMD [\"sudo\", \"a\"]\n", "sudo");
  }

  @Test
  void partOfAnElementLeavesTheRest() {
    assertRemoved(
        "CMD [\"sh\", \"-c\", \"curl a\"]\n", "CMD [\"sh\", \"-c\", \"curl -k a\"]\n", "-k");
  }

  @Test
  void aQuoteInAShellCommandIsNoList() {
    assertRemoved("RUN echo \"\" b\n", "RUN echo \"-k\" b\n", "-k");
  }

  @Test
  void nothingToRemoveIsNothingToWrite() {
    assertRemoved("none", "RUN curl a\n");
  }

  @Test
  void textIsReplacedInItsPlace() {
    String text = "FROM alpine:3.22\nRUN wget http://a/b \\\n  -O c\n";
    assertEquals(
        "FROM alpine:3.22\nRUN wget https://a/b \\\n  -O c\n",
        Read.mended(text, new ReplaceText(Read.span(text, "http:"), "https:")));
  }

  private static void assertRemoved(String after, String before, String... words) {
    String from = "FROM alpine:3.22\n";
    String text = from + before;
    RemoveWords remedy =
        new RemoveWords(Arrays.stream(words).map(word -> Read.span(text, word)).toList());
    assertEquals(after.equals("none") ? after : from + after, Read.mended(text, remedy));
  }
}
