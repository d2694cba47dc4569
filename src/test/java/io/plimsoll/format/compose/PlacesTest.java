package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Document;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where things are written in a Compose file.
class PlacesTest {
  private static final String FILE =
      """
      x-logging: &logging
        driver: json-file
      services:
        web:
          image: nginx:1.29
          logging: *logging
          environment:
            DB_PASSWORD: Xk29-plover-7
            PORT: "80"
        store:
          image: postgres:17
          environment:
            - POSTGRES_PASSWORD=plover29
            - TZ=UTC
      volumes:
        data: {}
      """;

  private static String writtenIn(String text) {
    int start = FILE.indexOf(text);
    return Read.document(FILE)
        .writtenIn(new Span(start, start + text.length()))
        .map(Object::toString)
        .orElse("nowhere");
  }

  @ParameterizedTest
  @CsvSource({
    "json-file, x-logging",
    "driver, x-logging",
    "nginx, service/web",
    "*logging, service/web",
    "store, service/store",
    "TZ, service/store",
    "services, services",
    "data, volumes"
  })
  void aPlaceIsInItsServiceOrTopLevelKey(String text, String expected) {
    assertEquals(expected, writtenIn(text));
  }

  @Test
  void aPlaceOverTwoServicesIsInBoth() {
    assertEquals("services", writtenIn("PORT: \"80\"\n  store"));
  }

  @Test
  void aPlaceOutsideOfEverythingIsNowhere() {
    assertEquals("nowhere", writtenIn("json-file\nservices"));
  }

  @Test
  void servicesAndOtherTopLevelKeysAreChangedAsOne() {
    List<String> resources =
        Read.document(FILE).resources().stream()
            .map(span -> span.of(FILE).lines().findFirst().orElseThrow())
            .toList();
    assertEquals(List.of("x-logging: &logging", "web:", "store:", "volumes:"), resources);
  }

  @Test
  void aServiceThatAMergeKeyBringsIsWrittenElsewhere() {
    String merged =
        """
        x-all: &all
          web: {image: nginx}
        services:
          <<: *all
          own: {image: httpd}
        """;
    Document document = Read.document(merged);
    assertEquals(
        List.of("x-all: &all", "own: {image: httpd}"),
        document.resources().stream()
            .map(span -> span.of(merged).lines().findFirst().orElseThrow())
            .toList());
    int at = merged.indexOf("nginx");
    assertEquals(
        "x-all", document.writtenIn(new Span(at, at + 5)).map(Object::toString).orElseThrow());
  }

  @Test
  void valuesOfSecretsAreKnown() {
    assertEquals(
        List.of("Xk29-plover-7", "plover29"),
        Read.document(FILE).secrets().stream().map(span -> span.of(FILE)).toList());
  }

  @Test
  void whatCannotBeReadIsAProblem() {
    assertEquals(List.of(), Read.document(FILE).problems());
    assertEquals(1, Read.document("services:\n  web: [\n").problems().size());
  }

  @Test
  void aServiceOfTheOldestFormIsATopLevelKey() {
    String oldest = "web:\n  image: nginx\n  privileged: true\n";
    Document document = Read.document("docker-compose.yml", oldest, Map.of());
    assertEquals("= true", Read.say(Read.named(document, "web").isolation().privileged()));
    int at = oldest.indexOf("nginx");
    assertEquals(
        "web", document.writtenIn(new Span(at, at + 5)).map(Object::toString).orElseThrow());
  }
}
