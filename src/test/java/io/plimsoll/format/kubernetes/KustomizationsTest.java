package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a file that lacks what the API requires is a patch.
class KustomizationsTest {

  private static boolean isPatch(String path, Map<String, String> others) {
    Surroundings around =
        new Surroundings() {
          @Override
          public Optional<SourceFile> find(String other) {
            return Optional.ofNullable(others.get(other)).map(t -> SourceFile.of(other, t));
          }

          @Override
          public int kubernetesMinor() {
            return 34;
          }
        };
    return new Kustomizations(path, around).isPatch();
  }

  @ParameterizedTest
  @CsvSource({
    "web.yaml, false",
    "patch.yaml, true",
    "web-patch.yaml, true",
    "patch_web.yml, true",
    "web.patch.yaml, true",
    "Patches.YAML, true",
    "dispatch.yaml, false",
    "patchwork.yaml, false",
    "overlays/prod/web.yaml, true",
    "a/Overlay/web.yaml, true",
    "a/components/web.yaml, true",
    "overlays.yaml, false",
    "a/overlaysx/web.yaml, false"
  })
  void aNameMayTell(String path, boolean expected) {
    assertEquals(expected, isPatch(path, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          resources: [web.yaml]                  | false
          resources: [./web.yaml]                | false
          bases: [web.yaml]                      | false
          patches: [{path: web.yaml}]            | true
          patches: [{path: ./web.yaml}]          | true
          patchesStrategicMerge: [web.yaml]      | true
          components: [web.yaml]                 | true
          resources: [other/web.yaml]            | true
          patches: [{path: other.yaml}]          | true
          resources: web.yaml                    | true
          {resources: [web.yaml], patches: [{path: web.yaml}]} | false
          """)
  void aKustomizationBesideItCountsMore(String text, boolean expected) {
    assertEquals(
        expected, isPatch("overlays/web.yaml", Map.of("overlays/kustomization.yaml", text)));
  }

  @Test
  void theFirstKustomizationCounts() {
    assertEquals(
        false,
        isPatch(
            "patch.yaml",
            Map.of(
                "kustomization.yml", "resources: [patch.yaml]", "Kustomization", "patches: []")));
  }

  @Test
  void oneElsewhereSaysNothing() {
    assertEquals(
        false, isPatch("a/web.yaml", Map.of("kustomization.yaml", "patches: [{path: web.yaml}]")));
  }

  @Test
  void oneThatCannotBeReadSaysNothing() {
    assertEquals(true, isPatch("patch.yaml", Map.of("kustomization.yaml", "resources: [")));
  }
}
