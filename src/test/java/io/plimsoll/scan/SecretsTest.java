package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The value of a suspected secret is in no edit, and its place is in the report.
class SecretsTest {
  private static final String VALUE = "hunter2hunter2";

  private static void isKept(String path, String text) {
    Report report = Reviewed.added(path, text).report();
    assertFalse(report.fixes().isEmpty());
    assertTrue(
        report.fixes().stream()
            .flatMap(fix -> fix.edits().stream())
            .flatMap(edit -> edit.lines().stream())
            .noneMatch(line -> line.contains(VALUE)));
    assertTrue(report.secrets().stream().anyMatch(one -> one.at().span().of(text).contains(VALUE)));
  }

  @Test
  void ofAService() {
    isKept(
        "compose.yaml",
        """
        services:
          web:
            image: nginx:1.29
            privileged: true
            environment:
              DB_PASSWORD: hunter2hunter2
          api:
            image: redis:8
        """);
  }

  @Test
  void ofAPod() {
    isKept(
        "pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          hostPID: true
          containers:
            - name: app
              image: nginx:1.29
              env:
                - name: DB_PASSWORD
                  value: hunter2hunter2
        """);
  }

  @Test
  void aShortValueCountsOnlyWhereItStands() {
    Report report =
        Reviewed.added(
                "compose.yaml",
                """
                services:
                  web:
                    image: nginx:1.29
                    privileged: true
                    environment:
                      DB_PASSWORD: true1
                """)
            .only("no-privileged")
            .report();
    assertEquals(1, report.fixes().size());
  }
}
