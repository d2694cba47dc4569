package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What runs after what, on one line each: the commands of a script in order, with the signs that
/// part them, however deep they stand (POSIX.1-2024, 2.9).
final class ListTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '^',
      textBlock =
          """
          a                                  § a
          a; b                               § a, b
          a;                                 § a
          a && b || c                        § a, b, c
          a | b | c                          § a, b, c
          a |& b                             § a, b
          a & b                              § a, b
          a &                                § a
          ! a | b                            § a, b
          ! a && b                           § a, b
          a⏎b⏎⏎c                             § a, b, c
          a &&⏎b                             § a, b
          a |⏎b                              § a, b
          a ||⏎⏎# x⏎b                        § a, b
          a \\⏎ b                            § a b
          a # b; c                           § a
          a#b; c                             § a#b, c
          (a; b)                             § a, b
          (a) && b                           § a, b
          ((a; b) | c)                       § a, b, c
          { a; b; }                          § a, b
          { a; } | b                         § a, b
          {a;b}                              § {a, b}
          if a; then b; fi                   § a, b
          if a; then b; else c; fi; d        § a, b, c, d
          if a; then b; elif c; then d; fi   § a, b, c, d
          if a⏎then⏎b⏎fi                     § a, b
          while a; do b; done                § a, b
          until a; do b; c; done && d        § a, b, c, d
          for x in 1 2; do a; done           § a
          for x; do a; done                  § a
          for x in $(a); do b; done          § b, a
          for ((i=0; i<3; i++)); do a; done  § a
          case $x in a) b;; c|d) e;; esac    § b, e
          case x in (a) b; c;; *) d; esac    § b, c, d
          f() { a; }; f                      § a, f
          function f { a; }; f               § a, f
          [ -f x ] && a                      § [ -f x ], a
          [[ -f x && -d y ]] && a            § [[ -f x && -d y ]], a
          test a = b || exit 1               § test a = b, exit 1
          a $(b; c) d                        § a $(b; c) d, b, c
          a `b | c`                          § a `b | c`, b, c
          a "$(b "$(c)")"                    § a $(b "$(c)"), b $(c), c
          a <(b) >(c)                        § a <(b) >(c), b, c
          x=$(a) b                           § b, a
          x=1                                § ^^
          x=$(a)                             § ^, a^
          a=1 b=2 c d                        § c d
          a > f 2>&1 < g                     § a
          > f a                              § a
          a >> f | b                         § a, b
          2> f a                             § a
          a 2 > f                            § a 2
          a &> f                             § a
          a <<< b                            § a
          set -e; a                          § set -e, a
          . ./x && a                         § . ./x, a
          time a                             § time a
          if                                 § ^^
          done                               § ^^
          a;; b                              § a, b
          echo if then fi                    § echo if then fi
          a do done                          § a do done
          """)
  void commandsOfAScript(String text, String expected) {
    Script script = Outline.script(text.replace("⏎", "\n"));
    String commands =
        String.join(", ", script.allCommands().stream().map(ListTableTest::words).toList());
    assertEquals(expected, commands);
  }

  private static String words(Command command) {
    return String.join(" ", command.words().stream().map(Word::text).toList());
  }
}
