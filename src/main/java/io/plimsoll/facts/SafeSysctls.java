package io.plimsoll.facts;

/// The sysctls that the baseline Pod Security Standard lets a pod set (`sysctls`), from
/// `facts/pss-safe-sysctls.tsv`.
public final class SafeSysctls {
  private static final String SINCE = "allowed_by_pss_baseline_since_kubernetes";

  private SafeSysctls() {}

  private static final class Rows {
    private static final Table TABLE = Table.open("pss-safe-sysctls");
  }

  /// Whether a sysctl is safe.
  ///
  /// @param name with dots; a name with slashes means the same
  /// @param minor of the Kubernetes version: 31 for 1.31
  public static boolean isSafe(String name, int minor) {
    String dotted = name.replace('/', '.');
    return Rows.TABLE
        .rows()
        .anyMatch(row -> row.is("sysctl", dotted) && KubernetesVersions.reaches(row, SINCE, minor));
  }
}
