package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.facts.Need;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuieterTest {
  private static final String PRIVILEGED =
      "services:\n  web:\n    image: nginx:1.29\n    privileged: true\n";

  private static boolean isQuiet(String path, Map<String, String> attributes) {
    return new Quieter(file -> Optional.ofNullable(attributes.get(file))).isQuiet(path);
  }

  @ParameterizedTest
  @CsvSource({
    "compose.yaml, false",
    "examples/compose.yaml, true",
    "a/testdata/b/compose.yaml, true",
    "test/Dockerfile, true",
    "Tests/Dockerfile, true",
    "__fixtures__/pod.yaml, true",
    "latest/Dockerfile, false",
    "testing/Dockerfile, false",
    "examples, false",
    "example.yaml, false"
  })
  void foldersOfTestsAndExamplesAreQuiet(String path, boolean quiet) {
    assertEquals(quiet, isQuiet(path, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gen/** linguist-generated           | true
          gen/** linguist-generated=true      | true
          gen/** linguist-vendored            | true
          gen/** linguist-generated=false     | false
          gen/** -linguist-generated          | false
          gen/** !linguist-generated          | false
          gen/** text linguist-generated eol=lf | true
          gen/** linguist-documentation       | false
          '# gen/** linguist-generated'       | false
          '!gen/** linguist-generated'        | false
          '"gen/**" linguist-generated'       | true
          '"gen/** linguist-generated'        | false
          '[attr]gen linguist-generated'      | false
          gen/** linguist-generated⏎gen/** -linguist-generated | false
          gen/** -linguist-generated⏎gen/** linguist-generated | true
          gen/** -linguist-generated⏎gen/** linguist-vendored  | true
          """)
  void theLastWordOfALineCounts(String attributes, boolean quiet) {
    assertEquals(
        quiet,
        isQuiet("gen/compose.yaml", Map.of(".gitattributes", attributes.replace("⏎", "\n"))));
  }

  @Test
  void theNearestFileWins() {
    Map<String, String> files =
        Map.of(
            ".gitattributes", "*.yaml linguist-generated\n",
            "a/.gitattributes", "b/** -linguist-generated\n",
            "a/b/c/.gitattributes", "web.yaml linguist-generated\n");
    assertEquals(true, isQuiet("web.yaml", files));
    assertEquals(true, isQuiet("a/web.yaml", files));
    assertEquals(false, isQuiet("a/b/web.yaml", files));
    assertEquals(true, isQuiet("a/b/c/web.yaml", files));
    assertEquals(false, isQuiet("a/b/c/api.yaml", files));
  }

  @Test
  void aFoldersFileSpeaksOfItsFolderAlone() {
    Map<String, String> files = Map.of("a/.gitattributes", "/web.yaml linguist-generated\n");
    assertEquals(true, isQuiet("a/web.yaml", files));
    assertEquals(false, isQuiet("web.yaml", files));
    assertEquals(false, isQuiet("a/b/web.yaml", files));
  }

  @Test
  void aLongLineIsPassedOver() {
    String line = "gen/** " + "x".repeat(2_048) + " linguist-generated\n";
    assertEquals(false, isQuiet("gen/compose.yaml", Map.of(".gitattributes", line)));
  }

  @Test
  void theChangeItselfMayBringAttributes() {
    Reviewed reviewed =
        Reviewed.change()
            .head("gen/compose.yaml", PRIVILEGED)
            .head("gen/.gitattributes", "* linguist-generated\n")
            .only("no-privileged");
    assertEquals("new no-privileged high gen/compose.yaml:4 service/web\n", reviewed.findings());
    assertEquals(Set.of(), reviewed.report().needs());
  }

  @Test
  void everyFolderOnThePathIsAskedFor() {
    assertEquals(
        Set.of(new Need.FileAt("a/.gitattributes"), new Need.FileAt("a/b/.gitattributes")),
        Reviewed.added("a/b/compose.yaml", PRIVILEGED).only("no-privileged").report().needs());
  }

  @Test
  void whereThereIsNothingToSayNothingIsAskedFor() {
    assertEquals(
        Set.of(),
        Reviewed.added("a/compose.yaml", PRIVILEGED.replace("true", "false"))
            .only("no-privileged")
            .report()
            .needs());
  }
}
