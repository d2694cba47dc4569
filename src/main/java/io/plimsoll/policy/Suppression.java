package io.plimsoll.policy;

import io.plimsoll.format.Note;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// An exception that is written in a container file and counts.
///
/// @param rules slugs
/// @param reason in its author's words; empty where nobody asked for one
/// @param until the last day, in UTC
/// @param covers what it stands on
/// @param wholeFile whether it counts for the whole file
/// @param tool whose comment or annotation it is; empty for our own
/// @param note the comment or annotation
public record Suppression(
    Set<String> rules,
    String reason,
    Optional<LocalDate> until,
    Span covers,
    boolean wholeFile,
    Optional<Tool> tool,
    Note note) {

  public Suppression {
    rules = Set.copyOf(rules);
  }

  /// Whether it silences a finding of a rule at a place: one that begins in what it covers.
  public boolean silences(String rule, Location at) {
    return rules.contains(rule)
        && note.at().path().equals(at.path())
        && (wholeFile
            || (covers.start() <= at.span().start() && at.span().start() <= covers.end()));
  }

  /// What kind of note it is: `comment`, `annotation`, or the word of the tool whose it is.
  public String by() {
    return tool.map(Tool::word).orElse(isAnnotation() ? "annotation" : "comment");
  }

  /// Whether it is an annotation of an object, not a comment.
  boolean isAnnotation() {
    return switch (note.stand().kind()) {
      case ANNOTATION, POD_ANNOTATION -> true;
      case COMMENT, INNER_COMMENT, DIRECTIVE -> false;
    };
  }
}
