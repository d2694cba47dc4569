package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CompoundsTest {
  @Test
  void groupsAndSubshells() {
    assertEquals(
        """
        GROUP | c ;
          a ;
          b ;
        SUBSHELL >out ⏎
          cd x &&
          d
        """,
        Outline.of(
            """
            { a; b; } | c; (cd x && d) > out
            """));
  }

  @Test
  void branches() {
    assertEquals(
        """
        IF &&
          a ;
          b ;
          c ;
          d ;
          e ;
        f ⏎
        """,
        Outline.of(
            """
            if a; then b; elif c; then d; else e; fi && f
            """));
  }

  @Test
  void loops() {
    assertEquals(
        """
        LOOP ;
          a ;
          b ;
        LOOP ⏎
          c ⏎
          d ;
        """,
        Outline.of(
            """
            while a; do b; done; until c
            do d; done
            """));
  }

  @Test
  void forLoops() {
    assertEquals(
        """
        FOR x in a $(b) ‹c d› ⏎
          COMMAND:
            b
          e $x ;
        FOR i=0;i<3;i++ ⏎
          f ;
        FOR y ⏎
          g ;
        """,
        Outline.of(
            """
            for x in a $(b) "c d"; do e $x; done
            for ((i=0;i<3;i++)); do f; done
            for y do g; done
            """));
  }

  @Test
  void cases() {
    assertEquals(
        """
        CASE $a x y z* * ⏎
          b
          c ;
          d
          e ⏎
        """,
        Outline.of(
            """
            case "$a" in
              x|y) b ;;
              (z*) c; d ;&
              *) e
            esac
            """));
  }

  @Test
  void aCaseInsideOfASubstitution() {
    assertEquals(
        """
        x=‹$(case $a in b) c;; esac)› d ⏎
          COMMAND:
            CASE $a b
              c
        """,
        Outline.of(
            """
            x=$(case $a in b) c;; esac) d
            """));
  }

  @Test
  void functions() {
    assertEquals(
        """
        FUNCTION f ⏎
          GROUP
            a ;
        FUNCTION g ⏎
          GROUP
            b ;
        FUNCTION h ⏎
          SUBSHELL
            c
        FUNCTION k ⏎
          d
        """,
        Outline.of(
            """
            f() { a; }
            function g { b; }
            function h() (c)
            k () d
            """));
  }

  @Test
  void arithmetic() {
    assertEquals(
        """
        ARITHMETIC ‹ i++ › &&
        a ⏎
        """,
        Outline.of(
            """
            (( i++ )) && a
            """));
  }

  @Test
  void aLoopReadsFromAPipeOrAFile() {
    assertEquals(
        """
        a | LOOP <<(c) ⏎
          read -r x ;
          b ;
          PROCESS_INPUT:
            c
        """,
        Outline.of(
            """
            a | while read -r x; do b; done < <(c)
            """));
  }

  @Test
  void reservedWordsAreWordsElsewhere() {
    assertEquals(
        """
        echo if then { } done ;
        ./if x ⏎
        """,
        Outline.of(
            """
            echo if then { } done; ./if x
            """));
  }

  @Test
  void anUnclosedGroupEndsWithItsParenthesis() {
    assertEquals(
        """
        SUBSHELL ;
          IF
            a ;
            b
        c ⏎
        """,
        Outline.of(
            """
            (if a; then b) ; c
            """));
  }
}
