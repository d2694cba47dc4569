package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `review.scope: changed-resources`: which older findings belong to a thing that was changed.
class TouchedTest {
  private static final String COMPOSE =
      """
      x-base: &base
        privileged: true
      services:
        one:
          image: nginx:1.29
          privileged: true
          labels:
            a: b
        two:
          image: redis:8
          privileged: true
        three:
          <<: *base
      """;

  private static String touched(Reviewed reviewed) {
    Report report = reviewed.settings("review: {scope: changed-resources}\n").report();
    List<String> subjects =
        report.findings().stream()
            .filter(one -> report.touched().contains(one.fingerprint()))
            .map(one -> one.subject().toString())
            .toList();
    return String.join(" ", subjects);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.29      | 1.30       | service/one
          redis:8   | redis:9    | service/two
          a: b      | a: c       | service/one
          '    labels:\\n      a: b\\n' | ''             | service/one
          '    image: redis:8\\n'          | ''             | service/two
          '  two:'                        | '  # a word\\n  two:' | ''
          x-base: &base                   | x-base: &base # word  | x-base
          <<: *base                       | <<: [*base]   | ''
          services:                       | services: # here      | ''
          """)
  void services(String before, String after, String expected) {
    String from = before.replace("\\n", "\n");
    String text = COMPOSE.replace(from, after.replace("\\n", "\n"));
    assertEquals(
        expected, touched(Reviewed.modified("compose.yaml", COMPOSE, text).only("no-privileged")));
  }

  private static String pod(String name) {
    return """
    apiVersion: v1
    kind: Pod
    metadata:
      name: %s
      labels: {app: web}
    spec:
      containers:
        - name: a
          image: nginx:1.29
          securityContext:
            privileged: true
        - name: b
          image: nginx:1.29
          securityContext:
            privileged: true
    """
        .formatted(name);
  }

  @Test
  void anObjectIsChangedAsOne() {
    String before = pod("one") + "---\n" + pod("two");
    String after = pod("one").replace("app: web", "app: shop") + "---\n" + pod("two");
    assertEquals(
        "Pod/one/a Pod/one/b",
        touched(Reviewed.modified("pods.yaml", before, after).only("no-privileged")));
  }

  @Test
  void aDockerfileIsOneThing() {
    String before = "FROM debian:13 AS build\nRUN make\nFROM debian:13\n";
    assertEquals(
        "image",
        touched(
            Reviewed.modified("Dockerfile", before, before.replace("make", "make all"))
                .only("non-root-user")));
  }

  @Test
  void withAnotherScopeNothingIsAsked() {
    Report report =
        Reviewed.modified("compose.yaml", COMPOSE, COMPOSE.replace("1.29", "1.30"))
            .only("no-privileged")
            .report();
    assertEquals(3, report.findings().size());
    assertEquals(0, report.touched().size());
  }
}
