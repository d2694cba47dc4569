package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which versions of Kubernetes the tables tell of.
public final class KubernetesVersions {
  /// The newest minor version in the tables. They were read while 1.37 was in beta (July 2026),
  /// after its API was frozen.
  public static final int NEWEST_MINOR = 37;

  /// The oldest minor version of which the fields are known one by one.
  public static final int OLDEST_MINOR = 8;

  private static final Pattern WRITTEN = Pattern.compile("v?1\\.(\\d{1,3})(?:[.+-].*)?");

  private KubernetesVersions() {}

  /// The minor version of `1.31`, `v1.31` or `v1.31.2`; the newest one of `latest`.
  public static OptionalInt minor(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (matcher.matches()) {
      return OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }
    return text.equals("latest") ? OptionalInt.of(NEWEST_MINOR) : OptionalInt.empty();
  }

  /// Whether a version is at least the one in a cell; `all` and an empty cell hold for every
  /// version.
  static boolean reaches(Row row, String column, int minor) {
    OptionalInt since = minor(row.get(column));
    return since.isEmpty() || since.getAsInt() <= minor;
  }
}
