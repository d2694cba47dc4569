package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.List;
import java.util.Map;

/// Where images write while they run, from `facts/writable-paths.tsv`: what has to stay writable
/// under a read-only root.
public final class WritablePaths {
  private WritablePaths() {}

  private static final class Rows {
    private static final Table TABLE = Table.open("writable-paths");
    private static final Map<String, List<Row>> BY_IMAGE = TABLE.grouped("image");
    private static final List<String> PATTERNS =
        BY_IMAGE.keySet().stream().filter(image -> image.indexOf('*') >= 0).toList();
  }

  /// A folder that an image writes to.
  ///
  /// @param path absolute
  /// @param kind what to mount there
  /// @param reason what is written, in English
  /// @param confidence how far this may be trusted
  public record WritablePath(String path, Kind kind, String reason, Confidence confidence) {}

  /// What a folder needs.
  public enum Kind {
    /// Memory, or an empty folder of the pod: nothing has to survive.
    TEMPORARY,
    /// A volume: the data have to survive.
    VOLUME
  }

  /// The folders of an image, in the table's order; none when nothing is known.
  ///
  /// @param name registry and repository: `docker.io/library/nginx`
  public static List<WritablePath> of(String name) {
    return rows(name).stream().map(WritablePaths::path).toList();
  }

  private static List<Row> rows(String name) {
    for (String image : Rows.PATTERNS) {
      if (Glob.matches(image, name)) {
        return Rows.TABLE.rows("image", other -> Glob.matches(other, name));
      }
    }
    return Rows.BY_IMAGE.getOrDefault(name, List.of());
  }

  private static WritablePath path(Row row) {
    boolean checked = row.get("how_known").contains("github:");
    return new WritablePath(
        row.get("path"),
        row.is("mount_kind", "volume") ? Kind.VOLUME : Kind.TEMPORARY,
        row.get("why"),
        checked ? Confidence.CHECKED : Confidence.ASSUMED);
  }
}
