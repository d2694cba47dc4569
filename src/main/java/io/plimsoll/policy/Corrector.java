package io.plimsoll.policy;

import io.plimsoll.format.Note;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes an exception as it was meant, as far as it says so itself: slips in the names of rules,
/// days in another notation, a reason without its sign, a last day beyond the limit of the
/// settings.
///
/// @param today in UTC
record Corrector(RuleNames names, ExceptionSettings exceptions, LocalDate today) {
  private static final Pattern DASHES = Pattern.compile("(?:^|\\s)--(?:\\s|$)");
  private static final Pattern WORD = Pattern.compile("[^\\s,]+");
  private static final Pattern SIGN = Pattern.compile("^(?:[-:–—]+|//)\\s*");
  private static final Pattern UNTIL =
      Pattern.compile("(?<!\\S)until(?:\\s*[:=]\\s*|\\s+)(?=(\\S+))");
  private static final Pattern IN_VALUE = Pattern.compile("[;\\s]*\\buntil=(\\S*)\\s*$");

  /// Words that people write for the verb, which commands know as well.
  private static final Set<String> LIKE_IGNORE =
      Set.of("skip", "accept", "suppress", "disable", "allow", "exempt");

  /// How many words are looked up in a note.
  private static final int MOST_WORDS = 40;

  /// A comment's parts.
  private record Parts(Set<String> rules, Optional<String> until, String reason) {}

  /// The note with other words; empty where it does not say enough.
  Optional<Note> correct(Note note) {
    String text = note.text().strip();
    if (text.length() > NoteReader.LONGEST) {
      return Optional.empty();
    }
    return note.key().isEmpty()
        ? comment(text.substring(NoteReader.PREFIX.length())).map(said -> with(note, "", said))
        : annotation(note.key().substring(NoteReader.ANNOTATION.length()), text)
            .map(said -> with(note, NoteReader.ANNOTATION + said.get(0), said.get(1)));
  }

  private static Note with(Note note, String key, String text) {
    return new Note(text, key, note.at(), note.covers(), note.stand(), note.opensFile());
  }

  private Optional<String> comment(String text) {
    String stripped = text.stripLeading();
    String written = stripped.split("\\s", 2)[0];
    return verb(written, stripped.length() < text.length())
        .flatMap(verb ->
            parts(stripped.substring(written.length()))
                .flatMap(parts -> composed(NoteReader.PREFIX + verb, parts)));
  }

  /// @param isApart whether blanks stand before it; then it must be right, or it is prose
  private static Optional<String> verb(String written, boolean isApart) {
    if (NoteReader.VERBS.contains(written) || isApart) {
      return Optional.of(written).filter(NoteReader.VERBS::contains);
    }
    return LIKE_IGNORE.contains(written)
        ? Optional.of("ignore")
        : Nearest.to(written, NoteReader.VERBS);
  }

  private Optional<Parts> parts(String text) {
    String dated = UNTIL.matcher(text).replaceAll(Corrector::until);
    Matcher dashes = DASHES.matcher(dated);
    boolean hasReason = dashes.find();
    String head = hasReason ? dated.substring(0, dashes.start()) : dated;
    String reason = hasReason ? reasonAsWritten(text) : "";
    return parts(head, reason);
  }

  private static String until(MatchResult found) {
    return Days.read(found.group(1)).isPresent()
        ? "until="
        : Matcher.quoteReplacement(found.group());
  }

  private static String reasonAsWritten(String text) {
    Matcher dashes = DASHES.matcher(text);
    return dashes.find() ? text.substring(dashes.end()).strip() : "";
  }

  private Optional<Parts> parts(String head, String reason) {
    Set<String> rules = new LinkedHashSet<>();
    Optional<String> until = Optional.empty();
    Matcher word = WORD.matcher(head);
    for (int i = 0; word.find(); i++) {
      if (i == MOST_WORDS) {
        return Optional.empty();
      }
      Optional<String> rule = rule(word.group());
      if (word.group().startsWith("until=")) {
        until = Optional.of(word.group().substring("until=".length()));
      } else if (rule.isPresent()) {
        rules.add(rule.get());
      } else if (reason.isEmpty() && !rules.isEmpty()) {
        return Optional.of(prose(rules, until, head.substring(word.start())));
      }
    }
    return Optional.of(new Parts(rules, until, reason));
  }

  /// Words behind the rules that name none are the reason without its sign.
  private static Parts prose(Set<String> rules, Optional<String> until, String words) {
    Matcher last = IN_VALUE.matcher(words);
    boolean isDated = last.find();
    String reason = SIGN.matcher(isDated ? words.substring(0, last.start()) : words).replaceAll("");
    return new Parts(rules, isDated ? Optional.of(last.group(1)) : until, reason.strip());
  }

  private Optional<String> rule(String word) {
    return names.resolve(word).isEmpty() ? Nearest.to(word, names.all()) : Optional.of(word);
  }

  private Optional<String> composed(String verb, Parts parts) {
    return until(parts.until)
        .map(until ->
            verb
                + " "
                + String.join(",", parts.rules)
                + (until.isEmpty() ? "" : " until=" + until)
                + (parts.reason.isEmpty() ? "" : " -- " + parts.reason));
  }

  /// The last day in our notation and within the limit; the empty text for none.
  private Optional<String> until(Optional<String> written) {
    Optional<LocalDate> farthest =
        exceptions.maxDays().stream().mapToObj(today::plusDays).findFirst();
    if (written.isEmpty()) {
      return Optional.of(farthest.map(LocalDate::toString).orElse(""));
    }
    return Days.read(written.get())
        .map(day -> farthest.filter(day::isAfter).orElse(day).toString());
  }

  /// An annotation's rule and value.
  private Optional<List<String>> annotation(String rule, String value) {
    Matcher last = IN_VALUE.matcher(value);
    boolean isDated = last.find();
    String reason = isDated ? value.substring(0, last.start()) : value;
    Optional<String> day = until(isDated ? Optional.of(last.group(1)) : Optional.empty());
    return rule(rule)
        .flatMap(name ->
            day.map(until ->
                List.of(name, until.isEmpty() ? value : dated(reason, until, value, last))));
  }

  /// The value with a last day, in its own form where it has one.
  private static String dated(String reason, String until, String value, Matcher last) {
    return reason.length() < value.length()
        ? value.substring(0, last.start(1)) + until
        : reason + "; until=" + until;
  }
}
