package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which options an instruction may have. `ARG` and `STOPSIGNAL` take no notice of theirs, nor does
/// `HEALTHCHECK NONE`.
final class FlagRules {
  private enum Type {
    SWITCH,
    ONE,
    MANY
  }

  private static final Map<Keyword, Map<String, Type>> ALLOWED =
      Map.of(
          Keyword.FROM,
          Map.of("platform", Type.ONE),
          Keyword.RUN,
          Map.of(
              "mount", Type.MANY, "network", Type.ONE, "security", Type.ONE, "device", Type.MANY),
          Keyword.COPY,
          Map.of(
              "from",
              Type.ONE,
              "chown",
              Type.ONE,
              "chmod",
              Type.ONE,
              "link",
              Type.SWITCH,
              "parents",
              Type.SWITCH,
              "exclude",
              Type.MANY),
          Keyword.ADD,
          Map.of(
              "checksum",
              Type.ONE,
              "chown",
              Type.ONE,
              "chmod",
              Type.ONE,
              "link",
              Type.SWITCH,
              "keep-git-dir",
              Type.SWITCH,
              "unpack",
              Type.SWITCH,
              "exclude",
              Type.MANY),
          Keyword.HEALTHCHECK,
          Map.of(
              "interval",
              Type.ONE,
              "timeout",
              Type.ONE,
              "start-period",
              Type.ONE,
              "start-interval",
              Type.ONE,
              "retries",
              Type.ONE));

  private FlagRules() {}

  /// The first option that BuildKit refuses.
  static Optional<Problem> check(Keyword keyword, List<Flag> flags) {
    if (flags.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Type> allowed = ALLOWED.getOrDefault(keyword, Map.of());
    Set<String> seen = new HashSet<>();
    return flags.stream()
        .flatMap(flag -> check(flag, allowed, seen.add(flag.name())).stream())
        .findFirst();
  }

  private static Optional<Problem> check(Flag flag, Map<String, Type> allowed, boolean first) {
    Type type = allowed.get(flag.name());
    if (type == null) {
      return problem("unknown-flag", flag);
    }
    if (!first && type != Type.MANY) {
      return problem("repeated-flag", flag);
    }
    if (type == Type.SWITCH) {
      return isBoolean(flag) ? Optional.empty() : problem("flag-not-boolean", flag);
    }
    return flag.value().isPresent() ? Optional.empty() : problem("flag-without-value", flag);
  }

  private static boolean isBoolean(Flag flag) {
    String value = flag.value().map(Word::value).orElse("true").toLowerCase(Locale.ROOT);
    return value.equals("true") || value.equals("false");
  }

  private static Optional<Problem> problem(String code, Flag flag) {
    return Optional.of(new Problem(code, flag.span(), Map.of("flag", "--" + flag.name())));
  }
}
