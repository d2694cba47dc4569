package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.Diff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole pull requests and what is said of them. A folder of `src/test/resources/review` holds the
/// diff (`pull.diff`), the files after it (`head`), perhaps settings (`plimsoll.yml`), and the
/// review (`review.golden.md`), which `-Dgolden.update` writes anew.
class GoldenReviewTest {
  private static final Path CASES = Path.of("src/test/resources/review");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    String review = GoldenText.of(pull(folder).review());
    Path golden = folder.resolve("review.golden.md");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, review);
    }
    assertEquals(Files.readString(golden), review);
  }

  /// Names may have as many words as somebody likes.
  static List<String> ordinaryCases() throws IOException {
    return cases().stream().filter(name -> !name.equals("hostile-names")).toList();
  }

  /// What people read before they decide: 70 words beside a suggestion, 120 without one.
  @ParameterizedTest
  @MethodSource("ordinaryCases")
  void littleIsToBeReadOutsideOfTheFold(String name) throws IOException {
    for (ReviewComment comment : pull(CASES.resolve(name)).review().comments()) {
      String shown = comment.body().substring(0, comment.body().indexOf("<details>"));
      int most = shown.contains("```suggestion") ? 70 : 120;
      String[] words = shown.replaceAll("(?s)```.*?```", "").strip().split("\\s+", -1);
      assertTrue(words.length <= most, words.length + " words: " + shown);
    }
  }

  private static Pull pull(Path folder) throws IOException {
    Pull pull = Pull.request().at("https://github.com/acme/shop/blob/4f5e6d7/");
    Path settings = folder.resolve("plimsoll.yml");
    if (Files.exists(settings)) {
      pull.settings(Files.readString(settings));
    }
    for (Map.Entry<String, String> patch : patches(folder.resolve("pull.diff")).entrySet()) {
      String head = Files.readString(folder.resolve("head").resolve(patch.getKey()));
      Diff diff = Diff.parse(patch.getValue()).orElseThrow();
      pull.and(patch.getKey(), diff.reverse(head).orElseThrow(), head, diff);
    }
    return pull;
  }

  /// The parts of a diff from the first hunk of each file on, by the file's path in the head.
  private static Map<String, String> patches(Path file) throws IOException {
    Map<String, String> patches = new TreeMap<>();
    for (String part : Files.readString(file).split("(?m)^diff --git .*\n", -1)) {
      int hunks = part.indexOf("\n@@ ");
      if (hunks >= 0) {
        List<String> head = new ArrayList<>(part.substring(0, hunks).lines().toList());
        patches.put(head.getLast().substring("+++ b/".length()), part.substring(hunks + 1));
      }
    }
    return patches;
  }
}
