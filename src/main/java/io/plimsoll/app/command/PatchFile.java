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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A patch that `git apply` takes as it is copied from a comment.
///
/// What a comment would change on the way, such as the ends of lines in Windows files, is sent
/// encoded. A fix is left out when its lines would show a suspected secret, or when the reply would
/// become longer than GitHub takes.
final class PatchFile {
  /// In bytes. A comment may have 65,536 characters, and encoding makes four of three bytes.
  private static final int LONGEST = 36_000;

  /// The lines of a diff that name the file.
  private static final int HEADER = 2;

  private static final int BASE64_LINE = 76;

  private final List<Fix> fixes = new ArrayList<>();
  private final Map<String, String> leftOut = new HashMap<>();
  private final Map<String, FileDiff> files = new TreeMap<>();
  private final Sources sources;
  private final CommandReader reader;

  private PatchFile(Change change, Report report, CommandReader reader) {
    this.sources = new Sources(change, report);
    this.reader = reader;
  }

  /// Puts as many fixes into a patch as it may hold.
  static PatchFile of(List<Fix> fixes, Change change, Report report, CommandReader reader) {
    PatchFile patch = new PatchFile(change, report, reader);
    fixes.forEach(patch::add);
    return patch;
  }

  private void add(Fix fix) {
    Set<String> paths = fix.edits().stream().map(LineEdit::path).collect(Collectors.toSet());
    Map<String, FileDiff> more = new TreeMap<>();
    paths.forEach(path -> more.put(path, with(path, fix)));
    Map<String, FileDiff> all = new TreeMap<>(files);
    all.putAll(more);
    if (more.values().stream().anyMatch(this::showsSecret)) {
      leftOut.put(fix.id(), "secret");
    } else if (length(all) > LONGEST) {
      leftOut.put(fix.id(), "long");
    } else {
      files.putAll(more);
      fixes.add(fix);
    }
  }

  private FileDiff with(String path, Fix fix) {
    List<LineEdit> edits = new ArrayList<>();
    Optional.ofNullable(files.get(path)).map(FileDiff::edits).ifPresent(edits::addAll);
    fix.edits().stream().filter(edit -> edit.path().equals(path)).forEach(edits::add);
    SourceFile file = head(path);
    return new FileDiff(file, edits, new UnifiedDiff(sources).of(file, edits));
  }

  /// How long it becomes, in bytes.
  private static long length(Map<String, FileDiff> files) {
    return files.values().stream()
        .flatMap(file -> file.lines().stream())
        .mapToLong(line -> 1 + line.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  /// Whether a diff had to be masked, which makes it one for reading only, or would show a secret.
  private boolean showsSecret(FileDiff diff) {
    return diff.lines().stream()
        .skip(HEADER)
        .anyMatch(line ->
            line.startsWith("+")
                ? !sources.masked(line).equals(line)
                : line.contains(Sources.MASK) && !diff.file().text().contains(line.substring(1)));
  }

  /// The edits of one file, and its diff.
  private record FileDiff(SourceFile file, List<LineEdit> edits, List<String> lines) {

    boolean isPlain() {
      boolean isUtf8 = Arrays.equals(file.bytes(), file.text().getBytes(StandardCharsets.UTF_8));
      return isUtf8 && lines.stream().allMatch(PatchFile::isPlain);
    }

    byte[] bytes() {
      byte[] header =
          (String.join("\n", lines.subList(0, HEADER)) + "\n").getBytes(StandardCharsets.UTF_8);
      String text = String.join("\n", lines.subList(HEADER, lines.size())) + "\n";
      byte[] body = file.withText(text).bytes();
      byte[] both = Arrays.copyOf(header, header.length + body.length);
      System.arraycopy(body, 0, both, header.length, body.length);
      return both;
    }
  }

  private SourceFile head(String path) {
    return sources
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
    return files.size();
  }

  /// Whether it has to be sent encoded.
  boolean isEncoded() {
    return files.values().stream().anyMatch(file -> !file.isPlain())
        || reader.holdsCommand(String.join("\n", lines()));
  }

  private List<String> lines() {
    return files.values().stream().flatMap(file -> file.lines().stream()).toList();
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
      script.addAll(lines());
    }
    script.add("EOF");
    return script;
  }

  private List<String> encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    files.values().forEach(file -> bytes.writeBytes(file.bytes()));
    String text =
        Base64.getMimeEncoder(BASE64_LINE, new byte[] {'\n'}).encodeToString(bytes.toByteArray());
    return text.lines().toList();
  }
}
