package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Patterns for paths against their translation to regular expressions.
class GlobPropertiesTest {

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of("a", "b", ".", "/", "*", "**", "**/", "?", "{a,b}", "{a/b,}")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .filter(pattern -> plain(pattern).stream().noneMatch(one -> one.contains("***")));
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> name = Arbitraries.of("a", "b", "ab", "a.b", "ba");
    return name.list().ofMinSize(1).ofMaxSize(4).map(names -> String.join("/", names));
  }

  @Property(tries = 3_000)
  void aPatternMeansWhatItsRegularExpressionMeans(
      @ForAll("patterns") String pattern, @ForAll("paths") String path) {
    boolean fits = plain(pattern).stream().anyMatch(one -> Pattern.matches(regex(one), path));
    assertEquals(fits, new GlobMatcher(pattern, path).matches(), pattern);
  }

  /// The pattern without braces.
  private static List<String> plain(String pattern) {
    int left = pattern.indexOf('{');
    if (left < 0) {
      return List.of(pattern);
    }
    int right = pattern.indexOf('}', left);
    return Stream.of(pattern.substring(left + 1, right).split(",", -1))
        .flatMap(
            one -> plain(pattern.substring(0, left) + one + pattern.substring(right + 1)).stream())
        .toList();
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      String rest = pattern.substring(i);
      String token =
          Stream.of("**/", "**", "*", "?")
              .filter(rest::startsWith)
              .findFirst()
              .orElse(rest.substring(0, 1));
      regex.append(
          switch (token) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> Pattern.quote(token);
          });
      i += token.length();
    }
    return regex.toString();
  }

  @Property
  void aPathFitsItself(@ForAll("paths") String path) {
    assertTrue(Globs.matches("/" + path, path));
    assertTrue(Globs.matches("**", path));
    assertTrue(Globs.matches("**/*", path));
  }

  @Property
  void aNameFitsInAnyFolder(@ForAll("paths") String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    assertTrue(Globs.matches(name, path));
    assertTrue(Globs.matches("*", path));
    assertEquals(path.equals(name), Globs.matches("/" + name, path));
  }

  @Property
  void aFolderFitsAllBelow(@ForAll("paths") String folder, @ForAll("paths") String below) {
    assertTrue(Globs.matches(folder + "/", folder + "/" + below));
    assertFalse(Globs.matches(folder + "/", folder));
  }

  @Property
  void unknownTextsNeverFail(@ForAll String pattern, @ForAll String path) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Globs.anyMatches(List.of(pattern, "/" + pattern), path));
  }

  @Example
  void hostilePatternsAreAnsweredInTime() {
    String text = "a".repeat(300);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertFalse(Globs.matches("/" + "*a".repeat(200) + "b", text));
          assertFalse(Globs.matches("/" + "**/".repeat(100) + "b", text));
          assertFalse(Globs.matches("/" + "{a,b}".repeat(50) + "{", text));
        });
  }
}
