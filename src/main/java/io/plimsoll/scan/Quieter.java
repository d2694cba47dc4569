package io.plimsoll.scan;

import io.plimsoll.policy.Globs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which files matter less: test data, examples, and what `.gitattributes` calls generated or
/// vendored. Their findings are one severity quieter.
final class Quieter {
  private static final Set<String> FOLDERS =
      Set.of(
          "testdata",
          "test-data",
          "test_data",
          "test",
          "tests",
          "__tests__",
          "fixture",
          "fixtures",
          "__fixtures__",
          "example",
          "examples",
          "sample",
          "samples");
  private static final Set<String> ATTRIBUTES = Set.of("linguist-generated", "linguist-vendored");

  private final List<Attribute> attributes;

  /// A line's word about an attribute.
  private record Attribute(String pattern, String name, boolean isSet) {}

  /// @param gitattributes the text of the root's `.gitattributes`, when there is one
  Quieter(Optional<String> gitattributes) {
    attributes = gitattributes.stream().flatMap(String::lines).flatMap(Quieter::read).toList();
  }

  private static Stream<Attribute> read(String line) {
    String[] words = line.strip().split("\\s+");
    return words[0].startsWith("#")
        ? Stream.empty()
        : Arrays.stream(words).skip(1).map(word -> attribute(words[0], word));
  }

  /// `name`, `name=true`, `-name`, `!name`, `name=false`.
  private static Attribute attribute(String pattern, String word) {
    String bare = word.replaceFirst("^[-!]", "");
    int equals = bare.indexOf('=');
    boolean isSet = bare.equals(word) && !bare.endsWith("=false");
    return new Attribute(pattern, equals < 0 ? bare : bare.substring(0, equals), isSet);
  }

  boolean isQuiet(String path) {
    return isInQuietFolder(path) || ATTRIBUTES.stream().anyMatch(name -> has(path, name));
  }

  private static boolean isInQuietFolder(String path) {
    String[] names = path.toLowerCase(Locale.ROOT).split("/");
    return Arrays.stream(names, 0, names.length - 1).anyMatch(FOLDERS::contains);
  }

  /// The last line that fits counts.
  private boolean has(String path, String name) {
    return attributes.stream()
        .filter(one -> one.name.equals(name) && Globs.matches(one.pattern, path))
        .reduce((_, last) -> last)
        .map(Attribute::isSet)
        .orElse(false);
  }
}
