package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ListsTest {
  @Test
  void eachOperatorConnects() {
    assertEquals(
        """
        a &&
        b ||
        c ;
        d &
        e ⏎
        f ⏎
        """,
        Outline.of(
            """
            a && b || c; d & e
            f
            """));
  }

  @Test
  void aPipelineHasStages() {
    assertEquals(
        """
        curl -fsSL x | tar -xz | tee log ⏎
        """,
        Outline.of(
            """
            curl -fsSL x | tar -xz |& tee log
            """));
  }

  @Test
  void operatorsNeedNoBlanks() {
    assertEquals(
        """
        a &&
        b | c ;
        d ⏎
        """,
        Outline.of(
            """
            a&&b|c;d
            """));
  }

  @Test
  void aLineEndMayFollowAnOperator() {
    assertEquals(
        """
        a &&
        b | c ⏎
        """,
        Outline.of(
            """
            a &&
              b |
              # note
              c
            """));
  }

  @Test
  void aBangNegates() {
    assertEquals(
        """
        ! a | b &&
        ! c ⏎
        """,
        Outline.of(
            """
            ! a | b && ! c
            """));
  }

  @Test
  void assignmentsStandInFront() {
    assertEquals(
        """
        A=1 B=‹x y› C+=z cmd D=2 ⏎
        """,
        Outline.of(
            """
            A=1 B="x y" C+=z cmd D=2
            """));
  }

  @Test
  void assignmentsMayStandAlone() {
    assertEquals(
        """
        A=$(b) C=‹› ⏎
          COMMAND:
            b
        """,
        Outline.of(
            """
            A=$(b) C=
            """));
  }

  @Test
  void arraysAreOneAssignment() {
    assertEquals(
        """
        A=‹(x "$(y)"⏎ z)› cmd ⏎
          COMMAND:
            y
        """,
        Outline.of(
            """
            A=(x "$(y)"
             z) cmd
            """));
  }

  @Test
  void redirectionsStandAnywhere() {
    assertEquals(
        """
        a b >o 2>&1 <i >>l &>x 3<>y >|z ⏎
        """,
        Outline.of(
            """
            >o a 2>&1 <i b >>l &>x 3<>y >|z
            """));
  }

  @Test
  void aNumberThatTouchesNothingIsAWord() {
    assertEquals(
        """
        echo 2 >x 2>y ⏎
        """,
        Outline.of(
            """
            echo 2 >x 2>y
            """));
  }

  @Test
  void hereStringsAreInput() {
    assertEquals(
        """
        a <<<‹b $c› ⏎
        """,
        Outline.of(
            """
            a <<< "b $c"
            """));
  }

  @Test
  void carriageReturnsEndLines() {
    assertEquals(
        """
        a b ⏎
        c d ⏎
        """,
        Outline.of(
            """
            a b
            c "d"

            """));
  }

  @Test
  void emptyCommandsVanish() {
    assertEquals(
        """
        a
        b ⏎
        """,
        Outline.of(
            """
            ;; a ;;
            ; b
            """));
  }

  @Test
  void strayClosingWordsVanish() {
    assertEquals(
        """
        a ;
        b ⏎
        """,
        Outline.of(
            """
            fi; a; done
            } ) b
            """));
  }

  @Test
  void conditionsKeepTheirOperators() {
    assertEquals(
        """
        [[ -n $a && ( $b < c || d ) ]] &&
        ok ⏎
        """,
        Outline.of(
            """
            [[ -n $a && ( $b < c || d ) ]] && ok
            """));
  }
}
