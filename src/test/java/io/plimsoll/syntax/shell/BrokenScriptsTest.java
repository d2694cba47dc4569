package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scripts that no shell would run: what is wrong is said where it stands, and what can be read is
/// read.
final class BrokenScriptsTest {

  private static String problems(String text) {
    return Outline.script(text).problems().stream()
        .map(problem -> problem.code().replace("shell-", "") + " " + problem.at().of(text))
        .collect(Collectors.joining("; "));
  }

  private static String outline(String text) {
    return Outline.of(text).replaceAll("\n *", "/").replaceAll("/$", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a "b            | a b                             | unclosed "b
          a 'b            | a b                             | unclosed 'b
          a $'b           | a b                             | unclosed $'b
          a $'b\\         | a b\\                           | unclosed $'b\\
          a $(b           | a $(b/COMMAND:/b                | unclosed $(b
          a `b            | a `b/BACKTICK:/b                | unclosed `b
          a ${b           | a ${b                           | unclosed ${b
          a ${            | a ${                            | unclosed ${
          a "${b"         | a ${b"                          | unclosed "; unclosed ${b"; unclosed "${b"
          a <(b           | a <(b/PROCESS_INPUT:/b          | unclosed <(b
          a >(b           | a >(b/PROCESS_OUTPUT:/b         | unclosed >(b
          (a              | SUBSHELL/a                      | unclosed (a
          {⋅a             | GROUP/a                         | unclosed {⋅a
          if⋅a;then⋅b     | IF/a ;/b                        | unclosed if⋅a;then⋅b
          while⋅a;do⋅b    | LOOP/a ;/b                      | unclosed while⋅a;do⋅b
          for⋅a⋅in⋅b      | FOR a in b                      | unclosed for⋅a⋅in⋅b
          case⋅a⋅in⋅b)⋅c  | CASE a b/c                      | unclosed case⋅a⋅in⋅b)⋅c
          ((a             | SUBSHELL/SUBSHELL/a             | unclosed (a; unclosed ((a
          a)b             | a/b                             | stray )
          }⋅a             | a                               | stray }
          a;}⋅b           | a ;/b                           | stray }
          fi              | ^^                              | stray fi
          then⋅a          | a                               | stray then
          esac;done;a     | a                               | stray esac; stray done
          a;do⋅b          | a ;/b                           | stray do
          ;a              | a                               | ^^
          ;;a             | a                               | ^^
          a⋅>             | a >‹›                           | ^^
          """)
  void areReadAsFarAsTheyGo(String script, String outline, String problems) {
    String text = script.replace('⋅', ' ').replace("\\\\", "\\");
    assertEquals(outline.replace("\\\\", "\\"), outline(text));
    assertEquals(problems.replace('⋅', ' ').replace("\\\\", "\\"), problems(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '&& a'
          '& a'
          'a &&'
          'a |'
          '!'
          'a && && b'
          'a |& | b'
          '> ; <'
          'f()'
          'function'
          'x=('
          'x=(a'
          '[['
          '[[ a'
          'cat <<'
          'cat <<E'
          '\\'
          '$'
          """)
  void whatOnlyLacksAnEndIsNoProblem(String text) {
    assertEquals("", problems(text));
  }

  @Test
  void aHereDocumentWithoutItsEndIsTheRest() {
    String text = "cat <<E\na\nb";
    assertEquals("cat <<E«a⏎b» ⏎\n", Outline.of(text));
    assertEquals("unclosed a\nb", problems(text));
  }

  @Test
  void anUnclosedQuoteTakesTheFollowingLines() {
    assertEquals("a b⏎c\n", Outline.of("a 'b\nc"));
    assertEquals("a b⏎c ;\nd\n", Outline.of("a \"b\nc\"; d"));
  }

  @Test
  void aProblemInsideOfASubstitutionIsThatOfTheScript() {
    String text = "a $(b; }) \"$(c 'd)\"";
    assertEquals(
        "stray }; unclosed 'd)\"; unclosed $(c 'd)\"; unclosed \"$(c 'd)\"", problems(text));
  }

  @Test
  void groupsAreReadDownToADepth() {
    String groups = "{ ".repeat(Cursor.MAX_DEPTH) + "a" + "; }".repeat(Cursor.MAX_DEPTH);
    assertEquals(List.of(), Outline.script(groups).problems());
    assertEquals("a", Outline.script(groups).commands().getFirst().name());
  }

  /// Parentheses count twice: they are a group, and a script that `)` ends.
  @Test
  void parenthesesAreReadDownToADepth() {
    int deepest = Cursor.MAX_DEPTH / 2;
    String fine = "( ".repeat(deepest) + "a" + ")".repeat(deepest);
    assertEquals(List.of(), Outline.script(fine).problems());
    String deeper = "( ".repeat(deepest + 1) + "a" + ")".repeat(deepest + 1);
    Problem problem = Outline.script(deeper).problems().getFirst();
    assertEquals("shell-too-deep", problem.code());
    assertEquals(new Span(2 * deepest, 2 * deepest + 1), problem.at());
    assertEquals("a", Outline.script(deeper).commands().getFirst().name());
  }

  @Test
  void substitutionsAreReadDownToADepth() {
    int deepest = Cursor.MAX_DEPTH;
    String fine = "a " + "$(a ".repeat(deepest) + ")".repeat(deepest);
    assertEquals(List.of(), Outline.script(fine).problems());
    assertEquals(deepest + 1, Outline.script(fine).allCommands().size());
    String deeper = "a " + "$(a ".repeat(deepest + 1) + ")".repeat(deepest + 1) + " b; c";
    Script script = Outline.script(deeper);
    assertEquals("$(a ", script.problems().getFirst().at().of(deeper));
    assertEquals("c", script.commands().getLast().name());
    assertEquals(3, script.commands().getFirst().words().size());
  }

  @Test
  void parametersAreReadDownToADepth() {
    int deepest = Cursor.MAX_DEPTH;
    String fine = "${a:-".repeat(deepest) + "$(b)" + "}".repeat(deepest);
    assertEquals("shell-too-deep", Outline.script(fine).problems().getFirst().code());
    String lower = "${a:-".repeat(deepest - 1) + "$(b)" + "}".repeat(deepest - 1) + "; c";
    assertEquals(List.of(), Outline.script(lower).problems());
    assertEquals("c", Outline.script(lower).commands().getLast().name());
    String deeper = "${a:-".repeat(deepest + 1) + "'}'" + "}".repeat(deepest + 1) + "; c";
    assertEquals("shell-too-deep", Outline.script(deeper).problems().getFirst().code());
    assertEquals("c", Outline.script(deeper).commands().getLast().name());
  }

  @Test
  void whatLiesTooDeepEndsWhereItIsClosed() {
    String open = "$(".repeat(Cursor.MAX_DEPTH);
    String close = ")".repeat(Cursor.MAX_DEPTH);
    for (String inner : List.of("$(b)", "$(b \\) c)", "$(b ')' c)", "$((b))", "$( (b) )")) {
      Script script = Outline.script("a " + open + inner + close + "; c");
      assertEquals("c", script.commands().getLast().name(), inner);
    }
  }
}
