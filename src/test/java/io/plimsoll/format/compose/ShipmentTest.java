package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which stages of which Dockerfiles a Compose file ships.
class ShipmentTest {
  private static List<String> of(String path, String text) {
    return new ComposeFormat()
        .shipments(SourceFile.of(path, text), Surroundings.none(34)).stream()
            .map(shipment -> shipment.dockerfile() + " " + shipment.stage())
            .toList();
  }

  private static List<String> built(String build) {
    return of("deploy/compose.yaml", "services:\n  web:\n    build: " + build + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{target: prod}                                 | deploy/Dockerfile prod",
        "{context: ., target: prod}                     | deploy/Dockerfile prod",
        "{context: .., target: prod}                    | Dockerfile prod",
        "{context: ./app/, target: prod}                | deploy/app/Dockerfile prod",
        "{context: app, dockerfile: d/web, target: p}   | deploy/app/d/web p",
        "{context: app, dockerfile: ../d, target: p}    | deploy/d p",
        "{context: '${C:-app}', target: '${T:-prod}'}   | deploy/app/Dockerfile prod"
      })
  void theTargetOfABuildIsShipped(String build, String expected) {
    assertEquals(List.of(expected), built(build));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app",
        "{context: app}",
        "{context: app, target: '${TARGET}'}",
        "{context: '${CONTEXT}', target: prod}",
        "{context: ../.., target: prod}",
        "{context: /srv/app, target: prod}",
        "{context: 'https://example.org/app.git', target: prod}",
        "{context: 'git@example.org:acme/app.git', target: prod}",
        "{context: 'app.git#main', target: prod}",
        "{dockerfile_inline: 'FROM a AS prod', target: prod}"
      })
  void anythingElseIsNot(String build) {
    assertEquals(List.of(), built(build));
  }

  @Test
  void everyServiceCounts() {
    assertEquals(
        List.of("Dockerfile web", "Dockerfile worker"),
        of(
            "compose.yaml",
            """
            services:
              web:
                build: {context: ., target: web}
              worker:
                build: {context: ., target: worker}
              store:
                image: postgres:17
            """));
  }

  @Test
  void anExtendingServiceShipsWhatItTakesOver() {
    assertEquals(
        List.of("Dockerfile web", "Dockerfile web"),
        of(
            "compose.yaml",
            """
            services:
              base:
                build: {context: ., target: web}
              web:
                extends: base
            """));
  }

  @Test
  void aBuildOfTwoDescriptionsIsLeftOpen() {
    assertEquals(
        List.of("Dockerfile web"),
        of(
            "compose.yaml",
            """
            services:
              base:
                build: {context: ., target: web}
              web:
                extends: base
                build: {args: {A: b}}
            """));
  }

  @Test
  void otherFilesShipNothing() {
    String text = "services:\n  web:\n    build: {context: ., target: web}\n";
    assertEquals(List.of("Dockerfile web"), of("stack.yaml", text));
    assertEquals(List.of(), of("stack.txt", text));
    assertEquals(List.of(), of("stack.yaml", "kind: a\n" + text));
  }
}
