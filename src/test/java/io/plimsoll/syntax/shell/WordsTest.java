package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class WordsTest {
  @Test
  void blanksPartWords() {
    assertEquals(
        """
        a b c ⏎
        """,
        Outline.of(
            """
            a  b	c
            """));
  }

  @Test
  void singleQuotesKeepEverything() {
    assertEquals(
        """
        echo ‹a $b \\n› it's ⏎
        """,
        Outline.of(
            """
            echo 'a $b \\n' 'it'\\''s'
            """));
  }

  @Test
  void doubleQuotesKeepBlanksAndReadSomeEscapes() {
    assertEquals(
        """
        echo ‹a  b› ‹$x "q" \\n \\› ⏎
        """,
        Outline.of(
            """
            echo "a  b" "\\$x \\"q\\" \\n \\\\"
            """));
  }

  @Test
  void aBackslashHidesOneCharacter() {
    assertEquals(
        """
        echo ‹a b› $x \\ ⏎
        """,
        Outline.of(
            """
            echo a\\ b \\$x \\\\
            """));
  }

  @Test
  void aContinuedLineIsOne() {
    assertEquals(
        """
        echo ab c ⏎
        """,
        Outline.of(
            """
            echo a\\
            b \\
              c
            """));
  }

  @Test
  void ansiQuotesReadTheEscapesOfC() {
    assertEquals(
        """
        printf aABé	' \\q ⏎
        """,
        Outline.of(
            """
            printf $'a\\x41\\102\\u00e9\\t\\'' $'\\q'
            """));
  }

  @Test
  void localeQuotesAreDoubleQuotes() {
    assertEquals(
        """
        echo ‹a b› ⏎
        """,
        Outline.of(
            """
            echo $"a b"
            """));
  }

  @Test
  void emptyQuotesAreAWord() {
    assertEquals(
        """
        echo ‹› ‹› ab ⏎
        """,
        Outline.of(
            """
            echo '' "" a""b
            """));
  }

  @Test
  void variablesStayAsWritten() {
    assertEquals(
        """
        echo $a ‹${b:-c d}› ${e} $1 $@ $? ⏎
        """,
        Outline.of(
            """
            echo $a ${b:-c d} "${e}" $1 $@ $?
            """));
  }

  @Test
  void quotesAndBracesNestInsideOfVariables() {
    assertEquals(
        """
        echo ‹${a:-"x } y"}› ${b:-${c:-$(d)}} z ⏎
          COMMAND:
            d
        """,
        Outline.of(
            """
            echo ${a:-"x } y"} ${b:-${c:-$(d)}} z
            """));
  }

  @Test
  void arithmeticIsNoScript() {
    assertEquals(
        """
        echo ‹$((1 + (2*3)))› $((x)) ⏎
        """,
        Outline.of(
            """
            echo $((1 + (2*3))) $((x))
            """));
  }

  @Test
  void arithmeticThatRunsACommandIsRead() {
    assertEquals(
        """
        echo ‹$(( $(nproc) * 2 ))› ⏎
          COMMAND:
            SUBSHELL
              $(nproc) * 2
                COMMAND:
                  nproc
        """,
        Outline.of(
            """
            echo $(( $(nproc) * 2 ))
            """));
  }

  @Test
  void twoParenthesesMayBeTwoSubshells() {
    assertEquals(
        """
        echo ‹$((a); (b))› ⏎
          COMMAND:
            SUBSHELL ;
              a
            SUBSHELL
              b
        """,
        Outline.of(
            """
            echo $((a); (b))
            """));
  }

  @Test
  void substitutionsAreScripts() {
    assertEquals(
        """
        a ‹x$(b | c "$(d)")y› ‹`e \\`f\\``› ⏎
          COMMAND:
            b | c $(d)
              COMMAND:
                d
          BACKTICK:
            e `f`
              BACKTICK:
                f
        """,
        Outline.of(
            """
            a "x$(b | c "$(d)")y" `e \\`f\\``
            """));
  }

  @Test
  void processSubstitutionsAreWords() {
    assertEquals(
        """
        diff <(a) <(b) >>(c) ⏎
          PROCESS_INPUT:
            a
          PROCESS_INPUT:
            b
          PROCESS_OUTPUT:
            c
        """,
        Outline.of(
            """
            diff <(a) <(b) > >(c)
            """));
  }

  @Test
  void aHashInsideOfAWordIsNoComment() {
    assertEquals(
        """
        echo a#b ‹# no› ⏎
        """,
        Outline.of(
            """
            echo a#b "# no" # yes
            """));
  }

  @Test
  void whatIsNeverClosedEndsWithTheText() {
    assertEquals(
        """
        echo ‹a b⏎›
        """,
        Outline.of(
            """
            echo 'a b
            """));
  }
}
