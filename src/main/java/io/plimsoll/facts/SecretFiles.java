package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Files that hold secrets by their names, from `facts/secret-file-patterns.tsv`.
public final class SecretFiles {
  /// Ends of names that mark an example of such a file.
  private static final List<String> EXAMPLES =
      List.of(
          ".example",
          ".sample",
          ".template",
          ".tmpl",
          ".tpl",
          ".dist",
          ".defaults",
          ".enc",
          ".pub");

  private static final List<String> EXAMPLE_WORDS = List.of("example", "sample", "template");

  private SecretFiles() {}

  private static final class Rows {
    private static final Table TABLE = Table.open("secret-file-patterns");
  }

  /// Why a file is suspected.
  ///
  /// @param pattern the entry of the table
  /// @param danger how likely and how bad it is
  /// @param doubt when it is not, in English; empty when there is no doubt
  public record Match(String pattern, Danger danger, String doubt) {}

  /// The entry for a path; the most dangerous one where several match.
  ///
  /// @param path of a file with `/`, or of a folder with `/` at the end
  public static Optional<Match> match(String path) {
    if (isExample(path)) {
      return Optional.empty();
    }
    return Rows.TABLE
        .rows()
        .filter(row -> holds(row.get("file_pattern"), path))
        .map(SecretFiles::match)
        .min(Comparator.comparing(Match::danger));
  }

  private static Match match(Row row) {
    return new Match(
        row.get("file_pattern"), Danger.of(row.get("severity")), row.get("known_false_positives"));
  }

  private static boolean isExample(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return EXAMPLES.stream().anyMatch(name::endsWith)
        || EXAMPLE_WORDS.stream().anyMatch(word -> name.startsWith(word + "."))
        || EXAMPLE_WORDS.stream().anyMatch(word -> name.contains("." + word + "."));
  }

  /// A pattern ending in `/` is a folder; one with `/` inside is the end of a path; else it is a
  /// name.
  private static boolean holds(String pattern, String path) {
    if (pattern.endsWith("/")) {
      return ("/" + path + "/").contains("/" + pattern);
    }
    if (pattern.indexOf('/') > 0) {
      return Glob.matches("*/" + pattern, "/" + path);
    }
    return Glob.matches(pattern, path.substring(path.lastIndexOf('/') + 1));
  }
}
