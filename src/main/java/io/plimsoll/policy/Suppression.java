package io.plimsoll.policy;

import io.plimsoll.format.Note;
import io.plimsoll.source.Location;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// An exception that is written in a container file and counts.
///
/// @param rules slugs
/// @param reason in its author's words; empty where the settings ask for none
/// @param until the last day, in UTC
/// @param wholeFile whether it counts for the whole file
/// @param note the comment or annotation
public record Suppression(
    Set<String> rules, String reason, Optional<LocalDate> until, boolean wholeFile, Note note) {

  public Suppression {
    rules = Set.copyOf(rules);
  }

  /// Whether it silences a finding of a rule at a place: one that begins in what the note covers.
  public boolean silences(String rule, Location at) {
    return rules.contains(rule)
        && note.at().path().equals(at.path())
        && (wholeFile
            || (note.covers().start() <= at.span().start()
                && at.span().start() <= note.covers().end()));
  }

  /// What kind of note it is: `comment` or `annotation`.
  public String by() {
    return note.key().isEmpty() ? "comment" : "annotation";
  }
}
