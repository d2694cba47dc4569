package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.List;
import java.util.Optional;

/// Folders and files of a host that a container should not see, from
/// `facts/sensitive-host-paths.tsv`.
public final class SensitivePaths {
  private SensitivePaths() {}

  private static final class Rows {
    /// The longest first.
    private static final List<Entry> ENTRIES =
        Table.open("sensitive-host-paths")
            .rows()
            .map(SensitivePaths::entry)
            .sorted((one, other) -> Integer.compare(other.path.length(), one.path.length()))
            .toList();
  }

  /// @param normalised the path in the form that paths are compared in
  /// @param exact whether what lies below it is not meant
  private record Entry(
      String path, String normalised, boolean exact, Danger danger, String reason) {

    boolean holds(String other) {
      return exact ? normalised.equals(other) : HostPath.isAtOrBelow(other, normalised);
    }

    Match match(String other) {
      return new Match(path, danger, reason, !Glob.matches(normalised, other));
    }
  }

  /// Why a path is sensitive.
  ///
  /// @param path the entry of the table that holds for it
  /// @param danger how bad it is
  /// @param reason what stands there, in English
  /// @param below whether the path lies below the entry instead of being it
  public record Match(String path, Danger danger, String reason, boolean below) {}

  /// The entry that names a path or the nearest folder above it. `~` and `$HOME` are the user's
  /// home, relative paths match nothing.
  public static Optional<Match> match(String path) {
    String normalised = HostPath.normalised(path);
    return Rows.ENTRIES.stream()
        .filter(entry -> entry.holds(normalised))
        .findFirst()
        .map(entry -> entry.match(normalised));
  }

  private static Entry entry(Row row) {
    String path = row.get("path");
    return new Entry(
        path,
        HostPath.normalised(path),
        row.is("match", "exact"),
        Danger.of(row.get("severity")),
        row.get("reason"));
  }
}
