package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.Comparator;
import java.util.Optional;

/// Folders and files of a host that a container should not see, from
/// `facts/sensitive-host-paths.tsv`.
public final class SensitivePaths {
  private SensitivePaths() {}

  private static final class Rows {
    private static final Table TABLE = Table.open("sensitive-host-paths");
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
    return Rows.TABLE
        .rows()
        .filter(row -> holds(row, normalised))
        .max(Comparator.comparingInt(row -> row.get("path").length()))
        .map(row -> match(row, normalised));
  }

  private static boolean holds(Row row, String path) {
    String entry = HostPath.normalised(row.get("path"));
    return row.is("match", "exact") ? entry.equals(path) : HostPath.isAtOrBelow(path, entry);
  }

  private static Match match(Row row, String path) {
    String entry = row.get("path");
    return new Match(
        entry,
        Danger.of(row.get("severity")),
        row.get("reason"),
        !Glob.matches(HostPath.normalised(entry), path));
  }
}
