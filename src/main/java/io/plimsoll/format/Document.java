package io.plimsoll.format;

import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file that was read.
public interface Document {

  SourceFile file();

  /// All that rules may judge, in file order; containers of a workload are listed beside it.
  List<Subject> subjects();

  /// Comments and annotations, for exceptions.
  List<Note> notes();

  /// What could not be read: each becomes a finding `not-checked`.
  List<Problem> problems();

  /// What the platform would refuse although every part can be read: cross-field rules of the API,
  /// duplicate mount paths. A fix must not add to them.
  List<Problem> conflicts();

  /// The whole content as flat settings, path to value, without places: what two versions of a file
  /// are compared by when a fix is verified.
  Map<String, String> outline();

  /// The path of the innermost thing in which a place is written: a container, a workload, a
  /// service, an extension that holds an anchor. It names findings that several things share.
  ///
  /// @return empty where the document cannot say; then the common part of their paths counts
  default Optional<SubjectPath> writtenIn(Span at) {
    return Optional.empty();
  }

  /// Where the things stand that people change as one: objects of the API, services. Whoever
  /// changes a line of one changes that thing.
  default List<Span> resources() {
    return List.of(new Span(0, file().text().length()));
  }

  /// Where the values of suspected secrets stand, so that no output repeats them.
  default List<Span> secrets() {
    return List.of();
  }

  /// Writes remedies, all those of one container in one pass.
  ///
  /// @return one bundle for each set of repairs whose edits belong together; repairs that cannot be
  ///   written are in none
  List<Bundle> repair(List<Repair> repairs);

  /// Writes a note anew: an exception that was not written as it was meant.
  ///
  /// @param key an annotation's; empty for a comment
  /// @param text a comment without its mark; an annotation's value
  /// @return empty where it cannot be written
  default Optional<Bundle> reworded(Note note, String key, String text) {
    return note.key().isEmpty() ? new CommentEdits(file()).reworded(note, text) : Optional.empty();
  }

  /// Takes a note away; what stands beside it stays.
  ///
  /// @return empty where it cannot go
  default Optional<Bundle> without(Note note) {
    return note.key().isEmpty() ? new CommentEdits(file()).without(note) : Optional.empty();
  }

  /// Moves a comment to those that open the file.
  ///
  /// @return empty where there is no such place
  default Optional<Bundle> raised(Note note) {
    List<Note> opening = notes().stream().filter(Note::opensFile).toList();
    return note.key().isEmpty() ? new CommentEdits(file()).raised(note, opening) : Optional.empty();
  }
}
