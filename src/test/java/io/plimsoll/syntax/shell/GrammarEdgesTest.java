package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Scripts at the edges of the grammar, and what a shell makes of them.
final class GrammarEdgesTest {

  private static void assertOutline(String script, String outline) {
    assertEquals(outline, Outline.of(script));
  }

  @Test
  void aDelimiterHasNothingBehindIt() {
    assertOutline(
        "cat <<E\na\nE \nE\t\n E\nEE\nE\ncurl x\n",
        """
        cat <<E«a⏎E ⏎E\t⏎ E⏎EE⏎» ⏎
        curl x ⏎
        """);
  }

  @Test
  void onlyTabsMayStandBeforeADelimiter() {
    assertOutline(
        "cat <<-E\n\t\ta\n E\n\t\tE\ncurl x\n",
        """
        cat <<-E«a⏎ E⏎» ⏎
        curl x ⏎
        """);
  }

  @Test
  void aDelimiterMayStandBeforeACommentWithAQuote() {
    assertOutline(
        "cat <<E;# don't\nx\nE\ncurl y\n",
        """
        cat <<E«x⏎» ;
        curl y ⏎
        """);
    assertOutline("cat <<E # don't\nx\nE\ncurl y\n", "cat <<E«x⏎» ⏎\ncurl y ⏎\n");
    assertOutline("cat <<E a#b 'c\nd'\nx\nE\ncurl y\n", "cat a#b c⏎d <<E«x⏎» ⏎\ncurl y ⏎\n");
  }

  @Test
  void bodiesFollowInTheOrderOfTheirSigns() {
    assertOutline(
        """
        a <<A <<-B 3<<'C D' | b
        1
        A
        \t2
        \tB
        3
        C D
        c
        """,
        """
        a <<A«1⏎» <<-B«2⏎» 3<<‹C D›«3⏎» | b ⏎
        c ⏎
        """);
  }

  @Test
  void aBodyStandsBehindTheWholeLine() {
    assertOutline(
        """
        if a <<A; then b 'c
        d'
        1
        A
        fi
        """,
        """
        IF ⏎
          a <<A«1⏎» ;
          b c⏎d ⏎
        """);
  }

  @Test
  void aSubstitutionMayHoldAHereDocument() {
    assertOutline(
        """
        a=$(cat <<'E'
        b )
        E
        )
        curl x
        """,
        """
        a=‹$(cat <<'E'⏎b )⏎E⏎)› ⏎
          COMMAND:
            cat <<E«b )⏎» ⏎
        curl x ⏎
        """);
  }

  @Test
  void anEmptyBodyIsABody() {
    assertOutline("a <<E\nE\nb", "a <<E«» ⏎\nb\n");
    assertOutline("a <<''\nb\n\nc", "a <<‹›«b⏎» ⏎\nc\n");
  }

  @Test
  void carriageReturnsEndLinesToo() {
    assertOutline(
        "a 'b' \r\nif c; then\r\nd\r\nfi\r\ncat <<E\r\nx\r\nE\r\ne\r",
        """
        a b ⏎
        IF ⏎
          c ;
          d ⏎
        cat <<E«x\r⏎» ⏎
        e
        """);
    assertOutline("a b\rc d", "a b\rc d\n");
  }

  @Test
  void operatorsNeedNoBlanks() {
    assertOutline(
        "a;b&c|d||e&&f|&g>h<i",
        """
        a ;
        b &
        c | d ||
        e &&
        f | g >h <i
        """);
  }

  @Test
  void aLineMayGoOnBehindAnOperator() {
    assertOutline("a &&\n\n# b\nc |\nd ||\\\ne", "a &&\nc | d ||\ne\n");
  }

  @Test
  void redirectionsStandAnywhere() {
    assertOutline("<a b >c d 2>&1 e", "b d e <a >c 2>&1\n");
    assertOutline("a 2>b 2 >c 22>d x2>e", "a 2 x2 2>b >c 22>d >e\n");
    assertOutline("a 1234567890>b", "a 1234567890 >b\n");
    assertOutline("a &>b &>>c >|d <>e >&2 3<&-", "a &>b &>>c >|d <>e >&2 3<&-\n");
    assertOutline(">a", " >a\n");
  }

  @Test
  void aFunctionMayBeNamedManyThings() {
    assertOutline("f-g.h:i () { a; }", "FUNCTION f-g.h:i\n  GROUP\n    a ;\n");
    assertOutline("function f\n{ a; } >b", "FUNCTION f\n  GROUP >b\n    a ;\n");
    assertOutline("f() if a; then b; fi", "FUNCTION f\n  IF\n    a ;\n    b ;\n");
    assertOutline("f a ()", "f a\nSUBSHELL\n");
  }

  @Test
  void branchesOfACaseEndInThreeWays() {
    assertOutline(
        """
        case $x in
          a | 'b c') d ;;
          (e) f ;& g) ;;&
          *) h
        esac | i
        """,
        """
        CASE $x a ‹b c› e g * | i ⏎
          d
          f
          h ⏎
        """);
  }

  @Test
  void aLoopMayHaveNoList() {
    assertOutline("for x do a; done", "FOR x\n  a ;\n");
    assertOutline("for a in b do c; do d; done", "FOR a in b do c\n  d ;\n");
    assertOutline("for a in b; done; c", "FOR a in b ;\nc\n");
    assertOutline("for ((i=0; i<3; i++)); do a; done", "FOR ‹i=0; i<3; i++›\n  a ;\n");
    assertOutline("until a; do b; done <c", "LOOP <c\n  a ;\n  b ;\n");
  }

  @Test
  void reservedWordsAreWordsBehindACommand() {
    assertOutline("echo if then fi do done { } ! case", "echo if then fi do done { } ! case\n");
    assertOutline("'if' a; \\then b; ifs c", "if a ;\nthen b ;\nifs c\n");
    assertOutline("{a; b}", "{a ;\nb}\n");
    assertOutline("!a; ! ! b; ! c", "!a ;\nb ;\n! c\n");
  }

  @Test
  void conditionsHaveWordsForOperators() {
    assertOutline(
        "[[ -f a && ( b < c || $(d) ) ]] && e",
        """
        [[ -f a && ( b < c || $(d) ) ]] &&
          COMMAND:
            d
        e
        """);
    assertOutline("[[ a =~ ^(b|c)$ ]]; d", "[[ a =~ ^ ( b | c ) $ ]] ;\nd\n");
    assertOutline("[ a = b ] || c", "[ a = b ] ||\nc\n");
  }

  @Test
  void arithmeticIsNoScript() {
    assertOutline("((i++)) && a", "ARITHMETIC i++ &&\na\n");
    assertOutline("a $((1 + (2 * 3) << 4)) b", "a ‹$((1 + (2 * 3) << 4))› b\n");
    assertOutline("((a) ; (b))", "SUBSHELL\n  SUBSHELL ;\n    a\n  SUBSHELL\n    b\n");
    assertOutline("a $((b) | c)", "a ‹$((b) | c)›\n  COMMAND:\n    SUBSHELL | c\n      b\n");
  }

  @Test
  void theLongestArithmeticHas400Characters() {
    String fine = "$((" + "1".repeat(400 - 4) + "))";
    assertEquals("a " + fine + "\n", Outline.of("a " + fine));
    String longer = "$((" + "1".repeat(400) + "))";
    assertEquals(
        "a " + longer + "\n  COMMAND:\n    SUBSHELL\n      " + "1".repeat(400) + "\n",
        Outline.of("a " + longer));
  }

  @Test
  void arraysAreOneWord() {
    assertOutline("a=(b $(c)\n# d\n'e f') g", "a=‹(b $(c)⏎# d⏎'e f')› g\n  COMMAND:\n    c\n");
    assertOutline("a=() b", "a=() b\n");
    assertOutline("a+=(b) c", "a+=(b) c\n");
    assertOutline("a=b(c) d", "a=b\nSUBSHELL\n  c\nd\n");
    assertOutline("declare -a a=(b c) d", "declare -a ‹a=(b c)› d\n");
  }

  @Test
  void assignmentsHaveNames() {
    assertOutline("a=b c[1]=d e+=f g[h]+=i j", "a=b c=d e+=f g+=i j\n");
    assertOutline("m[\"k=v\"]=x cmd", "m=x cmd\n");
    assertOutline("a= b=' ' c", "a=‹› b=‹ › c\n");
    assertOutline("1a=b", "1a=b\n");
    assertOutline("a-b=c =d \"e\"=f g", "a-b=c =d e=f g\n");
    assertOutline("a=b=c _d9=e f=g", "a=b=c _d9=e f=g\n");
    assertOutline("cmd a=b", "cmd a=b\n");
  }

  @Test
  void commentsBeginWordsOnly() {
    assertOutline("a #b\nc", "a ⏎\nc\n");
    assertOutline("a#b '#c' \\#d \"\"#e;#f\ng", "a#b #c #d #e ;\ng\n");
    assertOutline("a \\\n# b\nc", "a ⏎\nc\n");
    assertOutline("$(a #b)\n)", "‹$(a #b)⏎)›\n  COMMAND:\n    a ⏎\n");
  }
}
