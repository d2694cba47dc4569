package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Document;
import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnersTest {
  private static final String TEXT =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: one}
      spec:
        hostNetwork: true
        initContainers:
          - {name: init, image: first}
        containers:
          - name: app
            image: second
        restartPolicy: Never
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: two, namespace: ns}
      spec:
        replicas: 3
        template:
          spec:
            containers:
              - name: app
                image: third
              - name: side
                image: fourth
      """;

  /// What a place is written in, by the text that stands there.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hostNetwork: true       | Pod/one
          restartPolicy: Never    | Pod/one
          image: first            | Pod/one/init
          image: second           | Pod/one/app
          name: app               | Pod/one/app
          image: third            | Deployment/ns/two/app
          image: fourth           | Deployment/ns/two/side
          replicas: 3             | ''
          kind: Pod               | ''
          """)
  void aPlaceBelongsToTheInnermost(String written, String owner) {
    Document document =
        new KubernetesFormat().read(SourceFile.of("all.yaml", TEXT), Surroundings.none(34));
    int start = TEXT.indexOf(written);
    Span at = new Span(start, start + written.length());
    assertEquals(owner, document.writtenIn(at).map(Object::toString).orElse(""));
  }
}
