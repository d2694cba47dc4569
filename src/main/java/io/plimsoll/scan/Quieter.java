package io.plimsoll.scan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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

  private final Function<String, Optional<String>> find;
  private final Map<String, Optional<Attributes>> read = new ConcurrentHashMap<>();
  private final Map<String, Boolean> quiet = new ConcurrentHashMap<>();

  /// @param find the text of a `.gitattributes` by its path, when there is one
  Quieter(Function<String, Optional<String>> find) {
    this.find = find;
  }

  boolean isQuiet(String path) {
    Boolean known = quiet.get(path);
    if (known == null) {
      known = isInQuietFolder(path) || ATTRIBUTES.stream().anyMatch(name -> has(path, name));
      quiet.put(path, known);
    }
    return known;
  }

  private static boolean isInQuietFolder(String path) {
    String[] names = path.toLowerCase(Locale.ROOT).split("/");
    return Arrays.stream(names, 0, names.length - 1).anyMatch(FOLDERS::contains);
  }

  private boolean has(String path, String name) {
    return Attributes.filesFor(path).stream()
        .flatMap(file -> read.computeIfAbsent(file, this::read).stream())
        .flatMap(attributes -> attributes.of(path, name).stream())
        .findFirst()
        .orElse(false);
  }

  private Optional<Attributes> read(String file) {
    return find.apply(file).map(text -> new Attributes(file, text, ATTRIBUTES));
  }
}
