package io.plimsoll.policy;

import io.plimsoll.format.Note;
import io.plimsoll.source.Location;
import io.plimsoll.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The exceptions of one file.
///
/// @param valid those that count
/// @param rejected those that do not, or not wholly
public record Suppressions(List<Suppression> valid, List<Rejected> rejected) {

  public Suppressions {
    valid = List.copyOf(valid);
    rejected = List.copyOf(rejected);
  }

  /// An exception, or a part of one, that does not count.
  ///
  /// @param why code and facts: `expired`, `no-reason`, `unknown-rule`, …
  /// @param name what tells it from others in the file: the rules it names
  public record Rejected(Note note, Problem why, String name) {

    /// Where it is written.
    public Location at() {
      return note.at();
    }
  }

  /// Reads the notes of a file, our own before those of other tools. Notes that are no exceptions
  /// are passed over.
  ///
  /// @param today in UTC; the last day of an exception still counts
  public static Suppressions read(
      List<Note> notes, RuleNames names, ExceptionSettings exceptions, LocalDate today) {
    List<Suppression> valid = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (Note note : notes) {
      new NoteReader(note, names, exceptions, today).read(valid, rejected);
    }
    ForeignNotes foreign = new ForeignNotes(names, exceptions, today);
    notes.forEach(note -> valid.addAll(foreign.read(note)));
    return new Suppressions(valid, rejected);
  }
}
