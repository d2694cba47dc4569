package io.plimsoll.rules.host;

import io.plimsoll.facts.RuntimeSockets;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Volume;
import io.plimsoll.rule.Options;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A path of the host.
///
/// @param text as written
/// @param part the same without doubled and trailing slashes, `.` and `..`: its identity
record HostPath(String text, String part) {
  /// Reads a path; text that is no path is its own identity.
  static HostPath of(String text) {
    return new HostPath(text, normalised(text));
  }

  /// The path of a `hostPath` volume, where the file decides it.
  static Optional<HostPath> of(Volume volume) {
    return volume.hostPath().flatMap(Setting::written).map(HostPath::of);
  }

  private static String normalised(String text) {
    String slashes = text.replace('\\', '/');
    boolean rooted = slashes.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : slashes.split("/", -1)) {
      step(parts, part, rooted);
    }
    String joined = (rooted ? "/" : "") + String.join("/", parts);
    return joined.isEmpty() ? "/" : joined;
  }

  private static void step(Deque<String> parts, String part, boolean rooted) {
    boolean up = part.equals("..");
    if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
      parts.removeLast();
    } else if (!part.isEmpty() && !part.equals(".") && !(up && rooted)) {
      parts.addLast(part);
    }
  }

  /// Whether the settings let it be mounted: it is one of their directories or lies below one.
  boolean isAllowed(Options options) {
    return options.allowedHostPaths().stream()
        .map(HostPath::normalised)
        .anyMatch(allowed -> isAtOrBelow(allowed));
  }

  boolean isAtOrBelow(String directory) {
    return part.equals(directory)
        || part.startsWith(directory.endsWith("/") ? directory : directory + "/");
  }

  /// The runtime whose socket this is, where holding it is as good as being root on the host.
  Optional<String> runtime() {
    return RuntimeSockets.match(text)
        .filter(RuntimeSockets.Socket::root)
        .map(socket -> socket.runtime().replaceAll(" \\(.*\\)", ""));
  }
}
