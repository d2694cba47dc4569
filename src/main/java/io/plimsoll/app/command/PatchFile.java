package io.plimsoll.app.command;

import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.UnifiedDiff;
import io.plimsoll.source.Change;
import io.plimsoll.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A patch that `git apply` takes as it is copied from a comment.
///
/// What a comment would change on the way, such as the ends of lines in Windows files, is sent
/// encoded. A fix is left out when its lines would show a suspected secret, or when the reply would
/// become longer than GitHub takes.
final class PatchFile {
  /// Of the 65,536 characters that a comment may have.
  private static final int LONGEST = 48_000;

  private static final int BASE64_LINE = 76;

  private final List<Fix> fixes = new ArrayList<>();
  private final Map<String, String> leftOut = new HashMap<>();
  private final Map<String, List<LineEdit>> edits = new TreeMap<>();
  private final Sources masked;
  private final Sources plain;
  private final CommandReader reader;

  private PatchFile(Change change, Report report, CommandReader reader) {
    this.masked = new Sources(change, report);
    this.plain = new Sources(change, withoutSecrets(report));
    this.reader = reader;
  }

  /// Puts as many fixes into a patch as it may hold.
  static PatchFile of(List<Fix> fixes, Change change, Report report, CommandReader reader) {
    PatchFile patch = new PatchFile(change, report, reader);
    fixes.forEach(patch::add);
    return patch;
  }

  private static Report withoutSecrets(Report report) {
    return new Report(
        report.findings(),
        report.fixes(),
        report.suppressed(),
        report.requested(),
        report.unknown(),
        report.notChecked(),
        report.needs(),
        List.of(),
        report.counts());
  }

  private void add(Fix fix) {
    Map<String, List<LineEdit>> before = new TreeMap<>(edits);
    for (LineEdit edit : fix.edits()) {
      List<LineEdit> more = new ArrayList<>(edits.getOrDefault(edit.path(), List.of()));
      more.add(edit);
      edits.put(edit.path(), more);
    }
    boolean isShown = showsSecret();
    if (isShown || script(0).stream().mapToInt(line -> line.length() + 1).sum() > LONGEST) {
      edits.clear();
      edits.putAll(before);
      leftOut.put(fix.id(), isShown ? "secret" : "long");
    } else {
      fixes.add(fix);
    }
  }

  /// A diff that had to be masked is for reading.
  private boolean showsSecret() {
    return !diff(masked).equals(diff(plain));
  }

  private List<String> diff(Sources sources) {
    UnifiedDiff diff = new UnifiedDiff(sources);
    List<String> lines = new ArrayList<>();
    edits.forEach((path, list) -> lines.addAll(diff.of(head(path), list)));
    return lines;
  }

  private SourceFile head(String path) {
    return plain
        .find(Side.HEAD, path)
        .orElseThrow(() -> new IllegalArgumentException("a fix of no text: " + path));
  }

  /// The fixes in it.
  List<Fix> fixes() {
    return List.copyOf(fixes);
  }

  /// Why a fix is not in it, by the fix's id: `secret` or `long`.
  Map<String, String> leftOut() {
    return Map.copyOf(leftOut);
  }

  /// How many files it changes.
  int files() {
    return edits.size();
  }

  /// Whether it has to be sent encoded.
  boolean isEncoded() {
    return edits.keySet().stream().anyMatch(path -> !isUtf8(head(path)))
        || diff(plain).stream().anyMatch(line -> !isPlain(line))
        || reader.holdsCommand(String.join("\n", diff(plain)));
  }

  private static boolean isUtf8(SourceFile file) {
    return Arrays.equals(file.bytes(), file.text().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isPlain(String line) {
    return line.codePoints()
        .allMatch(c ->
            c == '\t'
                || (!Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.SURROGATE));
  }

  /// What to paste into a terminal.
  ///
  /// @param number the pull request's
  List<String> script(int number) {
    String checkout = "gh pr checkout " + number + " && ";
    List<String> script = new ArrayList<>();
    if (isEncoded()) {
      script.add(checkout + "base64 -d <<'EOF' | git apply");
      script.addAll(encoded());
    } else {
      script.add(checkout + "git apply <<'EOF'");
      script.addAll(diff(plain));
    }
    script.add("EOF");
    return script;
  }

  private List<String> encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    UnifiedDiff diff = new UnifiedDiff(plain);
    edits.forEach((path, list) -> {
      SourceFile file = head(path);
      List<String> lines = diff.of(file, list);
      int header = 2;
      bytes.writeBytes(
          (String.join("\n", lines.subList(0, header)) + "\n").getBytes(StandardCharsets.UTF_8));
      String body = String.join("\n", lines.subList(header, lines.size())) + "\n";
      bytes.writeBytes(file.withText(body).bytes());
    });
    String text =
        Base64.getMimeEncoder(BASE64_LINE, new byte[] {'\n'}).encodeToString(bytes.toByteArray());
    return text.lines().toList();
  }
}
