package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.ChangedFile;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.SettingsFile;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelectionTest {
  private static final Selection USUAL = new Selection(Settings.defaults());

  @ParameterizedTest
  @CsvSource({
    "Dockerfile, true, true",
    "web/api.Dockerfile, true, true",
    "Containerfile, true, true",
    "compose.yaml, true, true",
    "docker-compose.prod.yml, true, true",
    "k8s/web.yaml, false, true",
    "K8S/WEB.YML, false, true",
    "pod.json, false, true",
    "README.md, false, false",
    "Dockerfile.md, false, false",
    "src/Main.java, false, false"
  })
  void pathsTell(String path, boolean isCertain, boolean mayBe) {
    List<ChangedFile> files = List.of(file(path));
    assertEquals(isCertain, USUAL.isCertain(files));
    assertEquals(mayBe ? files : List.of(), USUAL.of(files));
  }

  @Test
  void aFileThatWasOneOfOursIsStillOfInterest() {
    ChangedFile renamed =
        new ChangedFile(
            "old.txt",
            Optional.of("Dockerfile"),
            ChangedFile.Status.RENAMED,
            "b",
            0,
            0,
            Optional.empty());
    assertEquals(List.of(renamed), USUAL.of(List.of(renamed)));
  }

  @Test
  void settingsNameFurtherFilesAndLeaveOthersOut() {
    Selection selection =
        new Selection(
            settings(
                """
                paths:
                  dockerfiles: ["images/*"]
                  exclude: ["**/testdata/**"]
                """));
    assertEquals(
        List.of("images/web", "Dockerfile"),
        selection
            .of(files("images/web", "Dockerfile", "a/testdata/Dockerfile", "images/sub/web"))
            .stream()
            .map(ChangedFile::path)
            .toList());
  }

  @Test
  void attributesAreLookedForInEveryFolderAbove() {
    assertEquals(
        List.of(".gitattributes", "a/.gitattributes", "a/b/.gitattributes", "c/.gitattributes"),
        Selection.attributes(files("a/b/Dockerfile", "a/b/compose.yaml", "c/Dockerfile", "x")));
  }

  @Test
  void attributesOfManyFoldersAreNotAllLookedFor() {
    List<ChangedFile> many =
        IntStream.range(0, 500).mapToObj(i -> file("d" + i + "/Dockerfile")).toList();
    assertEquals(60, Selection.attributes(many).size());
  }

  private static Settings settings(String text) {
    RuleNames names = RuleNames.of(Catalogue.rules().stream().map(Rule::card).toList());
    return SettingsFile.read(SourceFile.of("plimsoll.yml", text), names).settings();
  }

  private static List<ChangedFile> files(String... paths) {
    return Arrays.stream(paths).map(SelectionTest::file).toList();
  }

  private static ChangedFile file(String path) {
    return new ChangedFile(
        path, Optional.empty(), ChangedFile.Status.MODIFIED, "b", 1, 1, Optional.empty());
  }
}
