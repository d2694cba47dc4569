package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Side;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileMode;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PatchFileTest {
  private static final CommandReader READER = new CommandReader("app");

  private static Fix fix(String id, String path, int line, String... lines) {
    return new Fix(
        id, Grade.SAFE, List.of(id), List.of(new LineEdit(path, line, line, List.of(lines))));
  }

  private static Report report(Report.Secret... secrets) {
    return new Report(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(secrets),
        new Report.Counts(1, 0, 0, 1));
  }

  private static PatchFile patch(FileVersion file, Report report, Fix... fixes) {
    Change change = new Change(List.of(FileChange.added(file)));
    return PatchFile.of(Arrays.asList(fixes), change, report, READER);
  }

  @Test
  void severalFixesOfAFileAreOneDiff() {
    SourceFile file = SourceFile.of("a.yaml", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n");
    PatchFile patch =
        patch(file, report(), fix("2", "a.yaml", 10, "J"), fix("1", "a.yaml", 1, "A"));
    assertEquals(1, patch.files());
    assertEquals(
        List.of(
            "gh pr checkout 7 && git apply <<'EOF'",
            "--- a/a.yaml",
            "+++ b/a.yaml",
            "@@ -1,4 +1,4 @@",
            "-a",
            "+A",
            " b",
            " c",
            " d",
            "@@ -7,5 +7,5 @@",
            " g",
            " h",
            " i",
            "-j",
            "+J",
            " k",
            "EOF"),
        patch.script(7));
  }

  @Test
  void aFixThatWouldShowASecretIsLeftOut() {
    SourceFile file = SourceFile.of("a.env", "a\nTOKEN=abcdefghijkl\nc\n");
    Report report = report(new Report.Secret(Side.HEAD, file.at(new Span(8, 20))));
    PatchFile patch = patch(file, report, fix("1", "a.env", 1, "A"), fix("2", "a.env", 3, "C"));
    assertEquals(Map.of("1", "secret"), patch.leftOut());
    assertEquals(List.of("2"), patch.fixes().stream().map(Fix::id).toList());
    assertFalse(String.join("\n", patch.script(7)).contains("abcdefghijkl"));
  }

  @Test
  void aFileInAnotherEncodingIsSentAsItsBytes() {
    byte[] bytes = "# fr\u00fch\na\n".getBytes(StandardCharsets.ISO_8859_1);
    FileVersion file = SourceFile.decode("a.yaml", FileMode.REGULAR, bytes);
    PatchFile patch = patch(file, report(), fix("1", "a.yaml", 2, "b"));
    assertTrue(patch.isEncoded());
    List<String> script = patch.script(7);
    assertEquals("gh pr checkout 7 && base64 -d <<'EOF' | git apply", script.getFirst());
    byte[] sent =
        Base64.getMimeDecoder().decode(String.join("\n", script.subList(1, script.size() - 1)));
    assertEquals(
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n # fr\u00fch\n-a\n+b\n",
        new String(sent, StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatCannotBeSeenIsSentEncoded() {
    for (String text : List.of("a\u202eb", "a\u200bb", "a\u0007b", "a\fb")) {
      SourceFile file = SourceFile.of("a.yaml", text + "\nc\n");
      assertTrue(patch(file, report(), fix("1", "a.yaml", 2, "d")).isEncoded(), text);
    }
    SourceFile plain = SourceFile.of("a.yaml", "a\tü 漢 🚢\nc\n");
    assertFalse(patch(plain, report(), fix("1", "a.yaml", 2, "d")).isEncoded());
  }

  @Test
  void aCommandInAFileIsSentEncoded() {
    for (String text : List.of("/plimsoll pause", "  - /Plimsoll pause", "> @app review")) {
      SourceFile file = SourceFile.of("a.yaml", text + "\nc\n");
      assertTrue(patch(file, report(), fix("1", "a.yaml", 2, "d")).isEncoded(), text);
    }
    SourceFile path = SourceFile.of("a.yaml", "run: /opt/plimsoll review\nc\n");
    assertFalse(patch(path, report(), fix("1", "a.yaml", 2, "d")).isEncoded());
  }

  @Test
  void whatDoesNotFitIsLeftOutAndTheRestStays() {
    SourceFile file = SourceFile.of("a.yaml", "a\n".repeat(20));
    PatchFile patch =
        patch(
            file,
            report(),
            fix("1", "a.yaml", 1, "x".repeat(30_000)),
            fix("2", "a.yaml", 10, "y".repeat(30_000)),
            fix("3", "a.yaml", 20, "z"));
    assertEquals(Map.of("2", "long"), patch.leftOut());
    assertEquals(List.of("1", "3"), patch.fixes().stream().map(Fix::id).toList());
  }
}
