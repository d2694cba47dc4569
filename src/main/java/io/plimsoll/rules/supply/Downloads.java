package io.plimsoll.rules.supply;

import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Commands that fetch something from a server.
final class Downloads {
  private static final Set<String> PROGRAMS =
      Set.of("curl", "wget", "wget2", "fetch", "aria2c", "axel", "http", "https", "lynx");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*://)(?:[^@/]*@)?(?<host>\\[[0-9a-f:]+]|[^/:?#\\s]+).*");
  private static final Set<String> OWN_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0", "host.docker.internal");

  private Downloads() {}

  static boolean isDownload(Command command) {
    return PROGRAMS.contains(command.effectiveName());
  }

  /// The host of the first address that a command names, in lower case; empty when there is none,
  /// or it comes from a variable.
  static String host(Command command) {
    return command.arguments().stream()
        .map(Word::text)
        .map(Downloads::host)
        .filter(host -> !host.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The host of an address; empty when a text is none, or the host comes from a variable.
  static String host(String text) {
    Matcher matcher = ADDRESS.matcher(text.toLowerCase(Locale.ROOT));
    return matcher.matches() && !matcher.group("host").contains("$") ? matcher.group("host") : "";
  }

  /// Whether all addresses that a command names are of the machine it runs on. Only where none is
  /// written with its scheme may a bare word be one.
  static boolean staysOnMachine(Command command) {
    List<String> words = command.arguments().stream().map(Word::text).toList();
    List<String> addresses = words.stream().filter(text -> text.contains("://")).toList();
    return addresses.isEmpty()
        ? words.stream().anyMatch(word -> isOwn("http://" + word))
        : addresses.stream().allMatch(Downloads::isOwn);
  }

  private static boolean isOwn(String address) {
    return OWN_MACHINE.contains(host(address));
  }
}
