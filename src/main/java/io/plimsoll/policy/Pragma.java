package io.plimsoll.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of an exception as written.
///
/// @param rules names as written
/// @param until the last day; empty when none is written, or when it is not a date
/// @param badDate what stands where a date should
record Pragma(
    List<String> rules,
    Optional<LocalDate> until,
    Optional<String> badDate,
    String reason,
    boolean wholeFile) {

  private static final Pattern REASON = Pattern.compile("(?:^|\\s)--(?:\\s|$)");
  private static final Pattern UNTIL = Pattern.compile("[;\\s]*\\buntil=(\\S*)\\s*$");

  /// Reads what follows the verb of a comment.
  static Pragma ofComment(String verb, String text) {
    Matcher dashes = REASON.matcher(text);
    boolean hasReason = dashes.find();
    String head = hasReason ? text.substring(0, dashes.start()) : text;
    String reason = hasReason ? text.substring(dashes.end()).strip() : "";
    List<String> words = Arrays.stream(head.split("[\\s,]+")).filter(w -> !w.isEmpty()).toList();
    List<String> rules = new ArrayList<>(words);
    rules.removeIf(word -> word.startsWith("until="));
    Optional<String> date =
        words.stream()
            .filter(word -> word.startsWith("until="))
            .map(word -> word.substring("until=".length()))
            .reduce((_, last) -> last);
    return of(rules, date, reason, verb.equals("ignore-file"));
  }

  /// Reads an annotation's value.
  static Pragma ofAnnotation(String rule, String value) {
    Matcher until = UNTIL.matcher(value);
    return until.find()
        ? of(List.of(rule), Optional.of(until.group(1)), value.substring(0, until.start()), false)
        : of(List.of(rule), Optional.empty(), value, false);
  }

  private static Pragma of(
      List<String> rules, Optional<String> date, String reason, boolean wholeFile) {
    Optional<LocalDate> until = date.flatMap(Pragma::date);
    Optional<String> bad = until.isPresent() ? Optional.empty() : date;
    return new Pragma(List.copyOf(rules), until, bad, reason.strip(), wholeFile);
  }

  /// Reads a day such as `2027-03-31`.
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
