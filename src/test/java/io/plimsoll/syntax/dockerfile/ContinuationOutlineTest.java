package io.plimsoll.syntax.dockerfile;

import org.junit.jupiter.api.Test;

/// How lines are joined. The expected outlines are what BuildKit v0.34.2 says.
final class ContinuationOutlineTest {
  @Test
  void aCommentMayStandBetweenContinuedLines() {
    Outline.check(
        """
        FROM alpine
        RUN apk add \\
          # first
          curl \\
        # second
          git
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-6 RUN «apk add   curl   git»
        7-7 USER «x»
        """);
  }

  @Test
  void blankLinesMayStandBetweenContinuedLines() {
    Outline.check(
        """
        FROM alpine
        RUN a \\


          && b
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-5 RUN «a   && b»
        6-6 USER «x»
        """);
  }

  @Test
  void aContinuationRunsIntoTheEndOfTheFile() {
    Outline.check(
        """
        FROM alpine
        RUN a \\

        # tail
        """,
        """
        1-1 FROM «alpine»
        2-4 RUN «a»
        """);
  }

  @Test
  void aCommentAtTheEndOfACommandIsPartOfIt() {
    Outline.check(
        """
        FROM alpine
        RUN a # b \\
          c
        ENV X=y # z=w
        """,
        """
        parser refuses
        """);
  }

  @Test
  void aHashInsideALineIsNoComment() {
    Outline.check(
        """
        FROM alpine
        RUN echo a#b
        LABEL a=b#c
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN «echo a#b»
        3-3 LABEL «a» «b#c» «=»
        """);
  }

  @Test
  void twoEscapesDoNotContinue() {
    Outline.check(
        """
        FROM alpine
        RUN echo a\\\\
        RUN b
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN «echo a\\\\»
        3-3 RUN «b»
        """);
  }

  @Test
  void threeEscapesDoNotContinueEither() {
    Outline.check(
        """
        FROM alpine
        RUN echo a\\\\\\
        RUN b
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN «echo a\\\\\\»
        3-3 RUN «b»
        """);
  }

  @Test
  void anEscapeAloneOnALineContinues() {
    Outline.check(
        """
        FROM alpine
        RUN a \\
        \\
        b
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-4 RUN «a b»
        5-5 USER «x»
        """);
  }

  @Test
  void anEscapeBeforeTheFirstInstruction() {
    Outline.check(
        """
        \\
        FROM alpine
        """,
        """
        1-2 FROM «alpine»
        """);
  }

  @Test
  void keywordAndArgumentsOnDifferentLines() {
    Outline.check(
        """
        FROM \\
          alpine \\
          AS \\
          x
        USER \\
          y
        """,
        """
        1-4 FROM «alpine» «AS» «x»
        5-6 USER «y»
        """);
  }

  @Test
  void aKeywordIsJoinedToo() {
    Outline.check(
        """
        FR\\
        OM alpine
        US\\
        ER x
        """,
        """
        1-2 FROM «alpine»
        3-4 USER «x»
        """);
  }

  @Test
  void aWordIsJoinedToo() {
    Outline.check(
        """
        FROM alp\\
        ine
        USER a\\
         b
        """,
        """
        1-2 FROM «alpine»
        3-4 USER «a b»
        """);
  }

  @Test
  void tabsAndBlanksFollowTheEscape() {
    Outline.check(
        """
        FROM alpine
        RUN a \\ \t\s
          b
        """,
        """
        1-1 FROM «alpine»
        2-3 RUN «a   b»
        """);
  }

  @Test
  void aQuoteDoesNotKeepALineFromBeingContinued() {
    Outline.check(
        """
        FROM alpine
        ENV A="x \\
          y" B=z
        """,
        """
        1-1 FROM «alpine»
        2-3 ENV «A» «"x   y"» «=» «B» «z» «=»
        """);
  }

  @Test
  void anInstructionAfterAContinuationIsSwallowed() {
    Outline.check(
        """
        FROM alpine
        RUN a && \\
        USER root
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-3 RUN «a && USER root»
        4-4 USER «x»
        """);
  }

  @Test
  void backticksContinueWhereTheyEscape() {
    Outline.check(
        """
        # escape=`
        FROM w
        RUN dir c:\\ `
          d:\\
        COPY a `
          c:\\x\\
        """,
        """
        2-2 FROM «w»
        3-4 RUN «dir c:\\   d:\\»
        5-6 COPY «a» «c:\\x\\»
        """);
  }

  @Test
  void aBacktickIsNothingSpecialElsewhere() {
    Outline.check(
        """
        FROM alpine
        RUN echo `date` `
        USER x
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN «echo `date` `»
        3-3 USER «x»
        """);
  }
}
