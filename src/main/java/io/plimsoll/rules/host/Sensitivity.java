package io.plimsoll.rules.host;

import io.plimsoll.facts.Danger;
import io.plimsoll.facts.SensitivePaths;
import io.plimsoll.facts.SensitivePaths.Match;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a path of the host holds its credentials or its programs, after the table of sensitive
/// paths.
final class Sensitivity {
  /// Directories that hold everybody's things: sensitive as a whole, while what lies below belongs
  /// to one program, unless the table names it.
  private static final Set<String> SHARED =
      Set.of("/etc", "/home", "/root", "/var", "/var/lib", "/run", "/var/run", "/usr", "/dev");

  /// Directories of programs, which are not secret: only writing to them does harm.
  private static final Set<String> PROGRAMS =
      Set.of(
          "/usr",
          "/bin",
          "/sbin",
          "/lib",
          "/lib64",
          "/usr/bin",
          "/usr/local/bin",
          "/lib/modules",
          "/usr/lib/modules",
          "/opt/cni/bin");

  private static final Pattern HOME = Pattern.compile("(?:/root|/(?:home|Users)/[^/]+)(/.+)");

  private Sensitivity() {}

  static boolean of(HostPath path, boolean readOnly) {
    return counts(SensitivePaths.match(path.part()), readOnly)
        || inHome(path.part()).filter(file -> counts(file, readOnly)).isPresent();
  }

  private static boolean counts(Optional<Match> match, boolean readOnly) {
    return match
        .filter(found -> found.danger().compareTo(Danger.HIGH) <= 0)
        .filter(found -> !found.below() || !SHARED.contains(found.path()))
        .filter(found -> !readOnly || !PROGRAMS.contains(found.path()))
        .isPresent();
  }

  private static boolean counts(String file, boolean readOnly) {
    return counts(SensitivePaths.match(file), readOnly);
  }

  /// What a path in somebody's home directory is called in the table.
  private static Optional<String> inHome(String path) {
    Matcher matcher = HOME.matcher(path);
    return matcher.matches() ? Optional.of("~" + matcher.group(1)) : Optional.empty();
  }
}
