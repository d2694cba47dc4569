package io.plimsoll.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A distribution that a part of an image's name or tag speaks of: `alpine3.12`, `buster`, `ubi8`.
///
/// @param product as endoflife.date names it
/// @param version its cycle or code name
record Distribution(String product, String version) {
  private static final Map<String, String> PRODUCTS =
      Map.ofEntries(
          Map.entry("alpine", "alpine-linux"),
          Map.entry("debian", "debian"),
          Map.entry("ubuntu", "ubuntu"),
          Map.entry("fedora", "fedora"),
          Map.entry("centos", "centos"),
          Map.entry("rockylinux", "rocky-linux"),
          Map.entry("almalinux", "almalinux"),
          Map.entry("oraclelinux", "oracle-linux"),
          Map.entry("ubi", "rhel"),
          Map.entry("al", "amazon-linux"));
  private static final Pattern NUMBERED = Pattern.compile("([a-z]+)(\\d+(?:\\.\\d+)?)");
  private static final Pattern CODENAME = Pattern.compile("[a-z]{3,12}");

  /// Words of tags that are no code names, so that the table need not be asked.
  private static final List<String> ORDINARY =
      List.of("slim", "alpine", "latest", "stable", "apache", "fpm", "jdk", "jre", "nonroot");

  /// The distributions that the parts of a name and tag may speak of.
  static List<Distribution> in(String text) {
    return Stream.of(text.split("-", -1)).flatMap(part -> of(part).stream()).toList();
  }

  /// The word that stands before a distribution's number in tags: `alpine` in `alpine3.12`.
  static Optional<String> word(String product) {
    return PRODUCTS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(product))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static List<Distribution> of(String part) {
    Matcher numbered = NUMBERED.matcher(part);
    if (numbered.matches()) {
      return Optional.ofNullable(PRODUCTS.get(numbered.group(1)))
          .map(product -> List.of(new Distribution(product, numbered.group(2))))
          .orElse(List.of());
    }
    boolean name = CODENAME.matcher(part).matches() && !ORDINARY.contains(part);
    return name
        ? List.of(new Distribution("debian", part), new Distribution("ubuntu", part))
        : List.of();
  }

  /// A code name as tags write it: `Jammy Jellyfish` is `jammy`.
  static String codename(String text) {
    return text.split(" ", -1)[0].replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }
}
