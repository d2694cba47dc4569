package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.List;
import java.util.Optional;

/// The sockets through which container runtimes and other masters of a host are commanded, from
/// `facts/runtime-sockets.tsv`.
public final class RuntimeSockets {
  private static final String PIPE = "npipe:";

  private RuntimeSockets() {}

  private static final class Rows {
    private static final List<Entry> ENTRIES =
        Table.open("runtime-sockets").rows().map(RuntimeSockets::entry).toList();
  }

  /// @param pattern the path in the form that paths are compared in
  private record Entry(String pattern, Socket socket) {}

  /// A socket of the table.
  ///
  /// @param path as the table has it
  /// @param runtime whose it is
  /// @param root whether holding it is as good as being root on the host; otherwise it is expected
  ///   for some kinds of agents
  public record Socket(String path, String runtime, boolean root) {}

  /// The socket at a path of the host; `/run` and `/var/run` are one, and so are all ways to write
  /// a Windows pipe.
  public static Optional<Socket> match(String path) {
    String normalised = normalised(path);
    return Rows.ENTRIES.stream()
        .filter(entry -> Glob.matches(entry.pattern, normalised))
        .findFirst()
        .map(Entry::socket);
  }

  private static String normalised(String path) {
    String plain = path.startsWith(PIPE) ? path.substring(PIPE.length()) : path;
    String forward = plain.replace('\\', '/').replaceFirst("^/*\\./pipe/", "/./pipe/");
    return HostPath.normalised(forward.replaceFirst("^unix:(//)?", ""));
  }

  private static Entry entry(Row row) {
    String path = row.get("socket_path");
    return new Entry(
        normalised(path), new Socket(path, row.get("runtime"), row.is("risk", "root-equivalent")));
  }
}
