package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InlinesTest {
  @Test
  void shellsReadTheirArgument() {
    assertEquals(
        """
        sh -c ‹curl a | sh› x ⏎
          inline:
            curl a | sh
        """,
        Outline.of(
            """
            sh -c 'curl a | sh' x
            """));
  }

  @Test
  void lettersAndOptionsMayStandBefore() {
    assertEquals(
        """
        /bin/bash -euxo pipefail -c ‹a $X && "b"› ⏎
          inline:
            a $X &&
            b
        """,
        Outline.of(
            """
            /bin/bash -euxo pipefail -c "a $X && \\"b\\""
            """));
  }

  @Test
  void aScriptFileIsNotRead() {
    assertEquals(
        """
        bash -x build.sh -c a ⏎
        """,
        Outline.of(
            """
            bash -x build.sh -c a
            """));
  }

  @Test
  void aPipeIsNotRead() {
    assertEquals(
        """
        curl x | bash -s -- a ⏎
        """,
        Outline.of(
            """
            curl x | bash -s -- a
            """));
  }

  @Test
  void hereStringsAreRead() {
    assertEquals(
        """
        bash <<<‹a; b› ⏎
          inline:
            a ;
            b
        """,
        Outline.of(
            """
            bash <<< "a; b"
            """));
  }

  @Test
  void switchesOfUserAreRead() {
    assertEquals(
        """
        su - app -c ‹a && b› ;
          inline:
            a &&
            b
        runuser -l app -c c ⏎
          inline:
            c
        """,
        Outline.of(
            """
            su - app -c 'a && b'; runuser -l app -c c
            """));
  }

  @Test
  void evalIsRead() {
    assertEquals(
        """
        eval ‹a; b› ⏎
          inline:
            a ;
            b
        """,
        Outline.of(
            """
            eval 'a; b'
            """));
  }

  @Test
  void theWordsOfEvalAreOneScript() {
    assertEquals(
        """
        eval a ‹'b c'› | ‹sh; d› ⏎
          inline:
            a ‹b c› | sh ;
            d
        """,
        Outline.of(
            """
            eval a "'b c'" \\| 'sh; d'
            """));
  }

  @Test
  void substitutionsInWordsOfEvalAreReadOnce() {
    assertEquals(
        """
        eval x ‹$(a; eval b "$(c)")› ⏎
          COMMAND:
            a ;
            eval b $(c)
              COMMAND:
                c
              inline:
                b $(c)
                  COMMAND:
                    c
          inline:
            x ‹$(a; eval b "$(c)")›
              COMMAND:
                a ;
                eval b $(c)
                  COMMAND:
                    c
        """,
        Outline.of(
            """
            eval x "$(a; eval b "$(c)")"
            """));
  }

  @Test
  void commandsOfJoinedWordsStandWhereTheyAreWritten() {
    String text = "eval curl -k \\\n https://a.example '| sh'";
    Script inline = Outline.script(text).commands().getFirst().inline().orElseThrow().script();
    assertEquals(
        List.of("curl -k \\\n https://a.example", "sh"),
        inline.commands().stream().map(command -> command.span().of(text)).toList());
  }

  @Test
  void prefixesAreSeenThrough() {
    assertEquals(
        """
        sudo -E sh -c a ⏎
          inline:
            a
        """,
        Outline.of(
            """
            sudo -E sh -c 'a'
            """));
  }

  @Test
  void shellsNestInShells() {
    assertEquals(
        """
        sh -c ‹sh -c 'a | b'› ⏎
          inline:
            sh -c ‹a | b›
              inline:
                a | b
        """,
        Outline.of(
            """
            sh -c "sh -c 'a | b'"
            """));
  }
}
