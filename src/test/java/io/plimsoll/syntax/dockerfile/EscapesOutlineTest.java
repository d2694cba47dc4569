package io.plimsoll.syntax.dockerfile;

import org.junit.jupiter.api.Test;

/// What escapes, and what goes on in the next line. The expected outlines are what BuildKit v0.34.2
/// says.
final class EscapesOutlineTest {
  @Test
  void theBacktickEscapesWhereTheFileSaysSo() {
    Outline.check(
        """
        # escape=`
        FROM a
        RUN a `
         b \\
         c
        COPY a\\b C:\\
        RUN x ``
        ENV A=b` c D=`"
        """,
        """
        2-2 FROM «a»
        3-4 RUN «a  b \\»
        5-5 c «»
        6-6 COPY «a\\b» «C:\\»
        7-7 RUN «x ``»
        8-8 ENV «A» «b` c» «=» «D» «`"» «=»
        builder refuses
        """);
  }

  @Test
  void aDirectiveMayHaveBlanksAndCapitals() {
    Outline.check(
        """
        # Escape = `
        FROM a
        RUN a `
         b
        """,
        """
        2-2 FROM «a»
        3-4 RUN «a  b»
        """);
  }

  @Test
  void aDirectiveBeforeAnother() {
    Outline.check(
        """
        #escape=`
        # syntax=x
        FROM a
        RUN a `
         b
        """,
        """
        3-3 FROM «a»
        4-5 RUN «a  b»
        """);
  }

  @Test
  void afterAnEmptyLineThereIsNoDirective() {
    Outline.check(
        """

        # escape=`
        FROM a
        RUN a \\
         b
        """,
        """
        3-3 FROM «a»
        4-5 RUN «a  b»
        """);
  }

  @Test
  void afterACommentThereIsNoDirective() {
    Outline.check(
        """
        # c
        # escape=`
        FROM a
        RUN a \\
         b
        """,
        """
        3-3 FROM «a»
        4-5 RUN «a  b»
        """);
  }

  @Test
  void emptyLinesAndCommentsBetween() {
    Outline.check(
        """
        FROM a
        RUN a \\

          b \\
          # c

          d
        """,
        """
        1-1 FROM «a»
        2-7 RUN «a   b   d»
        """);
  }

  @Test
  void blanksBehindTheEscape() {
    Outline.check(
        """
        FROM a
        RUN a \\\s
          b \\\t
          c
        """,
        """
        1-1 FROM «a»
        2-4 RUN «a   b   c»
        """);
  }

  @Test
  void twoEscapes() {
    Outline.check(
        """
        FROM a
        RUN a \\\\
        RUN b
        """,
        """
        1-1 FROM «a»
        2-2 RUN «a \\\\»
        3-3 RUN «b»
        """);
  }

  @Test
  void aFromOverTwoLines() {
    Outline.check(
        """
        FROM a \\
          AS b
        RUN
        """,
        """
        1-2 FROM «a» «AS» «b»
        3-3 RUN
        """);
  }

  @Test
  void hereDocumentsOfSeveralInstructions() {
    Outline.check(
        """
        FROM a
        RUN <<A cat <<B
        1
        A
        2
        B
        RUN cat <<-"C D" > x
        \ty
        \tC D
        COPY <<a.txt <<'b.txt' /
        $A
        a.txt
        $B
        b.txt
        """,
        """
        1-1 FROM «a»
        2-6 RUN «<<A cat <<B» <<A:1/ <<B:2/
        7-9 RUN «cat <<-"C D" > x» <<C D raw:tabs:\ty/
        10-14 COPY «<<a.txt» «<<'b.txt'» «/» <<a.txt:$A/ <<b.txt raw:$B/
        """);
  }

  @Test
  void whatAnnouncesAHereDocument() {
    Outline.check(
        """
        FROM a
        RUN 3<<E <<< b << F x<<G
        E
        F
        """,
        """
        1-1 FROM «a»
        2-4 RUN «3<<E <<< b << F x<<G» <<E:3: <<F:
        """);
  }

  @Test
  void whereNoHereDocumentIsTaken() {
    Outline.check(
        """
        FROM a
        ENV X <<E
        CMD <<E
        LABEL a="<<E"
        """,
        """
        1-1 FROM «a»
        2-2 ENV «X» «<<E» «»
        3-3 CMD «<<E»
        4-4 LABEL «a» «"<<E"» «=»
        """);
  }

  @Test
  void aHereDocumentBehindContinuedLines() {
    Outline.check(
        """
        FROM a
        RUN <<E\\
         b
        x
        E
        RUN a && \\
          <<F
        y
        F
        """,
        """
        1-1 FROM «a»
        2-5 RUN «<<E b» <<E:x/
        6-9 RUN «a &&   <<F» <<F:y/
        """);
  }

  @Test
  void namesInQuotes() {
    Outline.check(
        """
        FROM a
        RUN <<"E" <<'F'
        E
        F
        RUN <<E$A
        x
        E$A
        RUN <<E"F"G
        x
        EFG
        """,
        """
        1-1 FROM «a»
        2-4 RUN «<<"E" <<'F'» <<E raw: <<F raw:
        5-7 RUN «<<E$A» <<E$A:x/
        8-10 RUN «<<E"F"G» <<EFG raw:x/
        """);
  }
}
