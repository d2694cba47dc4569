package io.plimsoll.review;

import io.plimsoll.rule.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hidden last line of a comment, by which a later run finds out what it says. It counts only
/// in comments of our own App.
///
/// @param fingerprints of all findings of the comment
/// @param rules slugs, the worst first
/// @param fix how much thought its fix needs; `NONE` without one
public record Marker(List<String> fingerprints, List<String> rules, Grade fix) {
  /// A comment holds 65,536 characters; nobody reads more findings than these in one.
  private static final int MOST = 700;

  private static final Pattern LINE =
      Pattern.compile(
          "<!-- plimsoll v=1 fp=([0-9a-f#,]*) rules=([a-z0-9,-]*) fix=(safe|check|none) -->");

  public Marker {
    fingerprints = List.copyOf(fingerprints);
    rules = List.copyOf(rules);
  }

  /// Reads the last line of a comment.
  public static Optional<Marker> read(String body) {
    String text = body.stripTrailing();
    Matcher line = LINE.matcher(text.substring(text.lastIndexOf('\n') + 1));
    return line.matches()
        ? Optional.of(
            new Marker(
                list(line.group(1)),
                list(line.group(2)),
                Grade.valueOf(line.group(3).toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  private static List<String> list(String words) {
    return words.isEmpty() ? List.of() : Arrays.asList(words.split(",", -1));
  }

  /// The line.
  public String write() {
    return "<!-- plimsoll v=1 fp=%s rules=%s fix=%s -->"
        .formatted(
            String.join(",", fingerprints.subList(0, Math.min(MOST, fingerprints.size()))),
            String.join(",", rules),
            fix.name().toLowerCase(Locale.ROOT));
  }
}
