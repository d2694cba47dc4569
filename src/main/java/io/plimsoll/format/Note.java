package io.plimsoll.format;

import io.plimsoll.model.Platform;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;

/// A comment or an annotation, for whoever reads exceptions.
///
/// @param text a comment without its mark; an annotation's value
/// @param key an annotation's key, a parser directive's name; empty for a comment
/// @param at where it is written
/// @param covers what it stands on: the next instruction, the node below or beside it, the whole
///   resource of an annotation, the whole file for a comment in the first comment block
/// @param opensFile whether it belongs to the first comment block of the file
public record Note(
    String text, String key, Location at, Span covers, Stand stand, boolean opensFile) {

  /// Where a note stands, for tools whose notes reach farther than to the next thing.
  ///
  /// @param around the object of the API, or the stage of a build, to which it belongs
  public record Stand(Platform platform, Kind kind, Span around) {}

  /// What a note is.
  public enum Kind {
    COMMENT,
    /// A comment among the lines of an instruction.
    INNER_COMMENT,
    /// A parser directive of a Dockerfile.
    DIRECTIVE,
    /// An annotation of an object.
    ANNOTATION,
    /// An annotation of the pods that an object makes.
    POD_ANNOTATION
  }
}
