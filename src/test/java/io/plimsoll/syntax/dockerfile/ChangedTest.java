package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.plimsoll.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading a changed version takes over what stands before the change, and nothing else.
final class ChangedTest {
  private static final String TEXT =
      """
      # escape=`
      FROM alpine:3.22
      # tools
      RUN apk add `

        curl
      RUN <<E
      make
      E
      CMD ["sh"]
      """;

  @Test
  void instructionsBeforeAChangeAreTheSameObjects() {
    Dockerfile before = Read.file(TEXT);
    Dockerfile after = changed(TEXT, TEXT.replace("CMD", "USER 10001\nCMD"));
    assertEquals(5, after.instructions().size());
    assertSame(before.instructions().get(1), again(before, "CMD", "USER 1\nCMD", 1));
    assertNotSame(before.instructions().get(1), again(before, "curl", "git", 1));
  }

  private static Instruction again(Dockerfile before, String from, String to, int index) {
    SourceFile file = before.file().withText(before.file().text().replace(from, to));
    return before.changedTo(file).instructions().get(index);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # escape=`,      # escape=\\
          # escape=`,      # note
          # tools,         # other tools
          curl,            git
          make,            make install
          'E\n',           'F\n'
          'CMD ["sh"]\n',  ''
          '["sh"]',        '["sh", `'
          '["sh"]\n',      '["sh"]\nUSER 10001\n'
          3.22,            3.22 AS base
          apk,             INSTALL
          """)
  void itReadsAsTheChangedTextAloneDoes(String from, String to) {
    changed(TEXT, TEXT.replace(written(from), written(to)));
  }

  private static String written(String cell) {
    return cell.replace("\\n", "\n");
  }

  @Test
  void theLastInstructionMayGoOn() {
    changed("FROM a\nRUN b \\\n", "FROM a\nRUN b \\\n  c\n");
    changed("FROM a\nRUN b", "FROM a\nRUN bc");
    changed("FROM a\nRUN b\n", "FROM a\nRUN b\nRUN c\n");
  }

  @Test
  void aHereDocumentWithoutAnEndMayGetOne() {
    changed("FROM a\nRUN b\nRUN <<E\nc\n", "FROM a\nRUN b\nRUN <<E\nc\nE\n");
  }

  @Test
  void whatBuildKitRefusesBeforeTheChangeStaysRefused() {
    Dockerfile after = changed("FROM a\nRUN [\nENV a\nRUN b\n", "FROM a\nRUN [\nENV a\nRUN c\n");
    assertEquals(1, after.refusals().size());
  }

  /// The changed text, read after the one before it.
  private static Dockerfile changed(String before, String after) {
    SourceFile file = SourceFile.of("Dockerfile", after);
    Dockerfile again = Read.file(before).changedTo(file);
    assertEquals(Read.file(after), again);
    return again;
  }
}
