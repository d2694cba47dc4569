package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Document;
import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.BuildStage;
import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stages that another file builds up to: each of them becomes an image.
class ShippedTest {
  private static final String TEXT =
      """
      FROM debian:13 AS base
      FROM base AS web
      CMD ["web"]
      FROM golang:1.25 AS tools
      USER 1000
      FROM base AS worker
      CMD ["worker"]
      """;

  private static Document read(String text, String... shipped) {
    Surroundings around =
        new Surroundings() {
          @Override
          public Optional<SourceFile> find(String path) {
            return Optional.empty();
          }

          @Override
          public int kubernetesMinor() {
            return 34;
          }

          @Override
          public Set<String> shippedStages(String dockerfile) {
            return dockerfile.equals("app/Dockerfile") ? Set.of(shipped) : Set.of();
          }
        };
    return new DockerfileFormat(_ -> false).read(SourceFile.of("app/Dockerfile", text), around);
  }

  private static List<String> images(Document document) {
    return Read.all(Container.class, document)
        .map(image -> image.path() + " " + Read.setting(image.identity().user()))
        .toList();
  }

  @Test
  void theLastStageIsAnImageInAnyCase() {
    assertEquals(List.of("image absent"), images(read(TEXT)));
    assertEquals(List.of("image absent"), images(read(TEXT, "worker")));
  }

  @Test
  void aShippedStageIsAnImageOfItsOwn() {
    assertEquals(
        List.of("image absent", "image/web absent", "image/tools 1000"),
        images(read(TEXT, "web", "tools")));
  }

  @ParameterizedTest
  @CsvSource({"WEB, image/web absent", "Tools, image/tools 1000"})
  void stagesAreNamedInAnyCase(String name, String image) {
    assertEquals(List.of("image absent", image), images(read(TEXT, name)));
  }

  @Test
  void anUnknownNameShipsNothing() {
    assertEquals(List.of("image absent"), images(read(TEXT, "nobody")));
  }

  @Test
  void whatAShippedStageStandsOnIsPartOfAnImage() {
    assertEquals(
        List.of("stage/base true", "stage/web true", "stage/tools false", "stage/worker true"),
        stages(read(TEXT, "web")));
    assertEquals(
        List.of("stage/base true", "stage/web false", "stage/tools true", "stage/worker true"),
        stages(read(TEXT, "tools")));
  }

  private static List<String> stages(Document document) {
    return Read.all(BuildStage.class, document)
        .map(stage -> stage.path() + " " + stage.inFinalImage())
        .toList();
  }

  private static String mended(Document document, String image) {
    Container container =
        Read.all(Container.class, document)
            .filter(one -> one.path().toString().equals(image))
            .findFirst()
            .orElseThrow();
    Remedy remedy = new Remedy.RequireNonRoot(new NonRootUser.Numeric(10_001, 10_001));
    List<Edit> edits =
        document.repair(List.of(new Repair(container, remedy))).stream()
            .flatMap(bundle -> bundle.edits().stream())
            .toList();
    return Edit.apply(document.file().text(), edits);
  }

  @Test
  void eachImageIsMendedInItsStage() {
    Document document = read(TEXT, "web");
    assertEquals(
        TEXT.replace("CMD [\"web\"]", "USER 10001:10001\nCMD [\"web\"]"),
        mended(document, "image/web"));
    assertEquals(
        TEXT.replace("CMD [\"worker\"]", "USER 10001:10001\nCMD [\"worker\"]"),
        mended(document, "image"));
  }

  @Test
  void aStageThatOthersStandOnIsLeftToPeople() {
    assertEquals(TEXT, mended(read(TEXT, "base"), "image/base"));
  }
}
