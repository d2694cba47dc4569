package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HeredocsTest {
  private static List<String> names(String text) {
    return Read.only(text).heredocs().stream().map(Heredoc::name).toList();
  }

  @Test
  void aScriptEndsAtItsName() {
    String text = "FROM a\nRUN <<EOF\necho \\\nUSER root\nEOF\nUSER x\n";
    Instruction run = Read.file(text).instructions().get(1);
    Heredoc heredoc = run.heredocs().getFirst();
    assertEquals("echo \\\nUSER root\n", Read.at(heredoc.content(), text));
    assertEquals("EOF", Read.at(heredoc.terminator(), text));
    assertEquals("<<EOF", Read.at(heredoc.word(), text));
    assertEquals(5, run.lastLine());
    assertEquals("RUN <<EOF\necho \\\nUSER root\nEOF", Read.at(run.span(), text));
    assertTrue(heredoc.expand());
  }

  @Test
  void aDashTakesTabsAway() {
    String text = "RUN <<-EOF\n\t\techo a\n \tb\n\tEOF\n";
    Heredoc heredoc = Read.only(text).heredocs().getFirst();
    assertTrue(heredoc.chomp());
    assertEquals("echo a\n \tb\n", heredoc.text().text());
    assertEquals("echo", Read.at(heredoc.text().span(0, 4), text));
    assertEquals("EOF", Read.at(heredoc.terminator(), text).strip());
  }

  @Test
  void aQuotedNameIsTakenAsItIs() {
    assertFalse(Read.only("RUN <<'E O'\n$a\nE O\n").heredocs().getFirst().expand());
    assertEquals(List.of("E O"), names("RUN <<'E O'\n$a\nE O\n"));
    assertFalse(Read.only("RUN <<\"E\"\n$a\nE\n").heredocs().getFirst().expand());
    assertFalse(Read.only("RUN <<E\"F\"\nEF\n").heredocs().getFirst().expand());
  }

  @Test
  void severalFollowEachOther() {
    String text = "COPY <<a <<-\"b\" x /dst/\n1\na\n2\n\tb\n";
    assertEquals(List.of("a", "b"), names(text));
    Arguments.Copy copy = (Arguments.Copy) Read.only(text).arguments();
    assertEquals(List.of("x"), copy.sources().stream().map(Word::value).toList());
    assertEquals("2\n", copy.files().get(1).text().text());
  }

  @Test
  void aNumberSaysWhereItGoes() {
    assertEquals(3, Read.only("RUN cat 3<<EOF\nEOF\n").heredocs().getFirst().fileDescriptor());
    assertEquals(
        Integer.MAX_VALUE,
        Read.only("RUN 99999999999<<E\nE\n").heredocs().getFirst().fileDescriptor());
  }

  @Test
  void spaceMayFollowTheArrows() {
    assertEquals(List.of("EOF"), names("RUN cat << EOF\nEOF\n"));
  }

  @Test
  void otherArrowsAnnounceNothing() {
    for (String command :
        List.of(
            "cat <<<\"x\"",
            "echo $((1<<2))",
            "echo '<<EOF'",
            "cat <<",
            "cat <<-",
            "a<<b",
            "echo \"unterminated <<EOF",
            "cat \\<<EOF",
            "echo ${x <<EOF",
            "[\"<<EOF\"]")) {
      assertEquals(List.of(), names("RUN " + command + "\n"), command);
    }
  }

  @Test
  void otherInstructionsHaveNone() {
    assertEquals(List.of(), names("CMD cat <<EOF\n"));
    assertEquals(List.of("E"), names("ONBUILD RUN cat <<E\nE\n"));
  }

  @Test
  void aReturnMayFollowTheName() {
    assertEquals(List.of("EOF"), names("RUN <<EOF\r\nx\r\nEOF\r\n"));
  }

  @Test
  void oneWithoutEndIsRefused() {
    String text = "FROM a\nUSER x\nRUN <<EOF\necho\n EOF\n";
    assertEquals(List.of("3 unterminated-heredoc «<<EOF»"), Read.problems(text));
    assertEquals(2, Read.file(text).instructions().size());
    assertEquals(text, Read.file(text).print());
  }

  @Test
  void oneCannotBeADestination() {
    assertEquals(
        List.of("2 heredoc-as-destination «<<E»"), Read.problems("FROM a\nCOPY a <<E\nE\n"));
  }

  @Test
  void aDefaultInTheCommandHidesTheWordBeforeIt() {
    assertEquals(List.of(), names("RUN cat <<EOF${x:-y}\n"));
    assertEquals(List.of("E"), names("RUN echo ${x:-y} <<E\nE\n"));
  }
}
