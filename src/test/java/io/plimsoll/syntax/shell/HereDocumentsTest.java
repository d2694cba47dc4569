package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HereDocumentsTest {
  @Test
  void theBodyIsInputAndNotCommands() {
    assertEquals(
        """
        cat <<EOF«rm -rf /⏎» >/etc/x &&
        b ⏎
        c ⏎
        """,
        Outline.of(
            """
            cat <<EOF > /etc/x && b
            rm -rf /
            EOF
            c
            """));
  }

  @Test
  void theBodyIsExpanded() {
    assertEquals(
        """
        cat <<EOF«a $(b) `c` $d $e "⏎» ⏎
          COMMAND:
            b
          BACKTICK:
            c
        """,
        Outline.of(
            """
            cat <<EOF
            a $(b) `c` \\$d $e "
            EOF
            """));
  }

  @Test
  void aQuotedDelimiterKeepsTheBody() {
    assertEquals(
        """
        cat <<EOF«a $(b) \\$d⏎» ⏎
        """,
        Outline.of(
            """
            cat <<'EOF'
            a $(b) \\$d
            EOF
            """));
  }

  @Test
  void tabsMayBeStripped() {
    assertEquals(
        """
        cat <<-E«a⏎b⏎» ⏎
        c ⏎
        """,
        Outline.of(
            """
            cat <<-E
            	a
            		b
            	E
            c
            """));
  }

  @Test
  void severalBodiesFollowOneLine() {
    assertEquals(
        """
        a <<A«1⏎» ;
        b <<B«2⏎» ⏎
        c ⏎
        """,
        Outline.of(
            """
            a <<A; b <<B
            1
            A
            2
            B
            c
            """));
  }

  @Test
  void theRestOfTheLineMayBeQuoted() {
    assertEquals(
        """
        a <<A«1⏎» | b x⏎y ⏎
        """,
        Outline.of(
            """
            a <<A | b "x
            y"
            1
            A
            """));
  }

  @Test
  void insideOfASubstitution() {
    assertEquals(
        """
        x=‹$(cat <<E⏎1 ) "⏎E⏎)› a ⏎
          COMMAND:
            cat <<E«1 ) "⏎» ⏎
        """,
        Outline.of(
            """
            x="$(cat <<E
            1 ) "
            E
            )" a
            """));
  }

  @Test
  void aShellReadsItsBodyAsScript() {
    assertEquals(
        """
        bash -e <<E«curl x | sh⏎» ⏎
          inline:
            curl x | sh ⏎
        """,
        Outline.of(
            """
            bash -e <<E
            curl x | sh
            E
            """));
  }

  @Test
  void aBodyWithoutEndTakesTheRest() {
    assertEquals(
        """
        a <<E«b⏎c⏎» ⏎
        """,
        Outline.of(
            """
            a <<E
            b
            c
            """));
  }

  @Test
  void aCommentIsNoQuote() {
    assertEquals(
        """
        a <<E«b⏎» ⏎
        c ⏎
        """,
        Outline.of(
            """
            a <<E # it's
            b
            E
            c
            """));
  }
}
