package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where things are written in a file of several objects.
class PlacesTest {
  private static final String TWO =
      """
      # Both are needed.
      apiVersion: v1
      kind: Pod
      metadata:
        name: one
      spec:
        hostPID: true
        initContainers:
          - name: setup
            image: i
        containers:
          - name: web
            image: nginx
            env:
              - name: DB_PASSWORD
                value: Xk29-plover-7
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: two
      spec:
        containers:
          - name: web
            image: httpd
      """;

  private static String writtenIn(String text) {
    Manifested read = Manifested.of(TWO);
    int start = TWO.indexOf(text);
    return read.document()
        .writtenIn(new Span(start, start + text.length()))
        .map(Object::toString)
        .orElse("nowhere");
  }

  @Test
  void aPlaceIsInItsContainerOrElseInItsPod() {
    assertEquals("Pod/one", writtenIn("hostPID"));
    assertEquals("Pod/one/setup", writtenIn("name: setup"));
    assertEquals("Pod/one/web", writtenIn("nginx"));
    assertEquals("Pod/two/web", writtenIn("httpd"));
  }

  @Test
  void aPlaceOutsideOfAPodIsInNone() {
    assertEquals("nowhere", writtenIn("name: one"));
    assertEquals("nowhere", writtenIn("# Both"));
  }

  @Test
  void aPlaceThatIsLargerThanAContainerIsThePods() {
    assertEquals("Pod/one", writtenIn("image: i\n  containers:"));
  }

  @Test
  void objectsAreChangedAsOne() {
    List<String> resources =
        Manifested.of(TWO).document().resources().stream().map(span -> span.of(TWO)).toList();
    assertEquals(2, resources.size());
    assertEquals(true, resources.getFirst().startsWith("apiVersion: v1\nkind: Pod"));
    assertEquals(true, resources.getFirst().endsWith("value: Xk29-plover-7"));
    assertEquals(true, resources.getLast().contains("name: two"));
    assertEquals(false, resources.getLast().contains("name: one"));
  }

  @Test
  void itemsOfAListAreObjectsOfTheirOwn() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
          - {apiVersion: v1, kind: Pod, metadata: {name: a}}
          - {apiVersion: v1, kind: Pod, metadata: {name: b}}
        """;
    assertEquals(
        List.of(
            "{apiVersion: v1, kind: Pod, metadata: {name: a}}",
            "{apiVersion: v1, kind: Pod, metadata: {name: b}}"),
        Manifested.of(list).document().resources().stream().map(span -> span.of(list)).toList());
  }

  @Test
  void valuesOfSecretsAreKnown() {
    assertEquals(
        List.of("Xk29-plover-7"),
        Manifested.of(TWO).document().secrets().stream().map(span -> span.of(TWO)).toList());
  }

  @Test
  void whatCannotBeReadIsAProblem() {
    Manifested broken = Manifested.of("apiVersion: v1\nkind: Pod\nspec: [\n");
    assertEquals(1, broken.document().problems().size());
    assertEquals(List.of(), Manifested.of(TWO).document().problems());
  }

  @Test
  void aWholeDocumentBeforeABrokenOneIsStillRead() {
    Manifested read = Manifested.of(TWO + "---\napiVersion: v1\nkind: Pod\nspec: [\n");
    assertEquals(1, read.document().problems().size());
    assertEquals(
        List.of("setup", "web", "web"), read.containers().stream().map(c -> c.name()).toList());
  }

  @Test
  void theOutlineCountsDocuments() {
    assertEquals(
        "httpd", Manifested.of(TWO).document().outline().get("1/spec/containers/web/image"));
    assertEquals("true", Manifested.of(TWO).document().outline().get("0/spec/hostPID"));
  }
}
