package io.plimsoll.policy;

import io.plimsoll.format.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out how exceptions that do not count are put right. What was meant is written where the
/// note itself says it; no reason and no rule is ever made up.
///
/// @param today in UTC
public record Cures(RuleNames names, ExceptionSettings exceptions, LocalDate today) {

  /// What a note says as it stands.
  private record Said(List<Suppression> valid, List<Suppressions.Rejected> rejected) {

    boolean isFaultless() {
      return rejected.isEmpty() && !valid.isEmpty();
    }

    boolean hasFault(String code) {
      return rejected.stream().anyMatch(one -> one.why().code().equals(code));
    }

    /// Whether the same is silenced for the same time; the words may differ.
    boolean silencesAs(Said other) {
      return valid.size() == other.valid.size()
          && valid.stream()
              .allMatch(one ->
                  other.valid.stream()
                      .anyMatch(
                          o -> one.rules().equals(o.rules()) && one.until().equals(o.until())));
    }
  }

  /// The cure of a note that does not count, or not wholly; empty where only people can tell.
  public Optional<Cure> of(Note note) {
    Said now = read(note);
    return now.rejected.isEmpty()
        ? Optional.empty()
        : reworded(note, now).or(() -> raised(note, now)).or(() -> removed(now));
  }

  private Said read(Note note) {
    Said said = new Said(new ArrayList<>(), new ArrayList<>());
    new NoteReader(note, names, exceptions, today).read(said.valid, said.rejected);
    return said;
  }

  private Optional<Cure> reworded(Note note, Said now) {
    return new Corrector(names, exceptions, today)
        .correct(note)
        .filter(better -> read(better).isFaultless())
        .map(better ->
            new Cure.Reworded(better.key(), better.text(), !read(better).silencesAs(now)));
  }

  private Optional<Cure> raised(Note note, Said now) {
    return now.rejected.size() == 1 && now.hasFault("not-at-top") && read(atTop(note)).isFaultless()
        ? Optional.of(new Cure.Raised())
        : Optional.empty();
  }

  private static Note atTop(Note note) {
    return new Note(note.text(), note.key(), note.at(), note.covers(), note.stand(), true);
  }

  /// A part that counts is not thrown away with one that does not, nor what may be no exception.
  private static Optional<Cure> removed(Said now) {
    boolean isProse = now.hasFault("unknown-verb") || now.hasFault("unknown-verb-near");
    return now.valid.isEmpty() && !isProse ? Optional.of(new Cure.Removed()) : Optional.empty();
  }
}
