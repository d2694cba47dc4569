package io.plimsoll.policy;

import io.plimsoll.format.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads trivy's comments in Dockerfiles: `trivy:ignore:ID`, several in a line, each perhaps with
/// `:exp:DATE`. Ids are read in any case, with and without `AVD-`, and in their old form `DS002`.
/// What is limited to a workspace or to attributes speaks of other kinds of files.
final class TrivyNotes {
  private static final Pattern FORM =
      Pattern.compile("[#/*]*(?:trivy|tfsec):ignore:([A-Za-z0-9*?-]{1,80})(?::exp:(\\S{0,40}))?");

  /// Few comments have it, and only they are taken apart.
  private static final String MARK = ":ignore:";

  private static final Pattern OLD = Pattern.compile("(DS|KSV|KCV)([0-9]{3})");

  private TrivyNotes() {}

  static List<ForeignIgnore> read(Note note) {
    List<ForeignIgnore> found = new ArrayList<>();
    if (note.stand().kind() == Note.Kind.COMMENT && note.text().contains(MARK)) {
      String reason = reason(note.text());
      for (String word : note.text().split("\\s+", -1)) {
        Matcher form = FORM.matcher(word);
        if (form.matches()) {
          one(form, reason, note).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /// One whose day cannot be read does not count, there as here.
  private static Optional<ForeignIgnore> one(Matcher form, String reason, Note note) {
    List<String> ids = List.of(id(form.group(1)));
    Optional<String> day = Optional.ofNullable(form.group(2));
    Optional<LocalDate> until = day.flatMap(Pragma::date);
    return day.isPresent() && until.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ForeignIgnore(Tool.TRIVY, ids, reason, until, Optional.of(note.covers())));
  }

  private static String id(String written) {
    String id = written.toUpperCase(Locale.ROOT).replaceFirst("^AVD-", "");
    Matcher old = OLD.matcher(id);
    return old.matches() ? old.group(1) + "-0" + old.group(2) : id;
  }

  /// The words that are no ids.
  private static String reason(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("\\s+", -1)) {
      if (!word.contains(MARK)) {
        words.add(word);
      }
    }
    return String.join(" ", words).replaceFirst("^[\\s:–—-]+", "").strip();
  }
}
