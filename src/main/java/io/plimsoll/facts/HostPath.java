package io.plimsoll.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings paths of a host into one form, so that they can be compared with those of a table.
final class HostPath {
  /// The home of whoever starts the container, also where a word follows that is said when it is
  /// not set.
  private static final Pattern HOME =
      Pattern.compile("^\\$(?:HOME|\\{HOME(?::?\\?[^${}]*)?})(?=/|$)");

  private static final Pattern WINDOWS = Pattern.compile("^([A-Za-z]:|\\\\\\\\).*");

  /// Separators, but for the two that begin the name of a server or a pipe.
  private static final Pattern REPEATED = Pattern.compile("(?<=.)\\\\{2,}");

  private HostPath() {}

  /// The same place without `.`, `..`, repeated and trailing slashes; `$HOME` as `~`, `/var/run` as
  /// `/run`, paths of Windows in lower case with backslashes.
  static String normalised(String path) {
    if (WINDOWS.matcher(path).matches()) {
      return windows(path);
    }
    String plain = HOME.matcher(path.strip()).replaceFirst("~");
    boolean rooted = plain.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : plain.split("/", -1)) {
      step(parts, part, rooted);
    }
    String joined = (rooted ? "/" : "") + String.join("/", parts);
    return joined.equals("/var/run") || joined.startsWith("/var/run/")
        ? joined.substring(4)
        : joined;
  }

  private static void step(Deque<String> parts, String part, boolean rooted) {
    boolean up = part.equals("..");
    if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
      parts.removeLast();
    } else if (!part.isEmpty() && !part.equals(".") && !(up && rooted)) {
      parts.addLast(part);
    }
  }

  private static String windows(String path) {
    String separated = path.strip().replace('/', '\\').toLowerCase(Locale.ROOT);
    String lower = REPEATED.matcher(separated).replaceAll("\\\\");
    return lower.length() > 3 && lower.endsWith("\\")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  /// Whether a normalised path is another one, which may have `*`, or lies below it.
  static boolean isAtOrBelow(String path, String above) {
    String separator = above.indexOf('\\') >= 0 ? "\\" : "/";
    String folder = above.endsWith(separator) ? above : above + separator;
    return Glob.matches(above, path)
        || (above.indexOf('*') >= 0 ? Glob.matches(folder + "*", path) : path.startsWith(folder));
  }
}
