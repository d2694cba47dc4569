package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Files that hold thousands of the same: no step over them may grow with the square. The times are
/// many times what is needed, for machines that do other things as well.
class HostileFilesTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void thousandsOfSecretsAreMendedEachByItself() {
    StringBuilder text = new StringBuilder("FROM debian:13-slim\n");
    for (int i = 0; i < 1_000; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "ARG DB%d_PASSWORD=%xZq\nRUN echo $DB%d_PASSWORD\n",
              i,
              (7919L * (i + 11)) << 31,
              i));
    }
    Reviewed reviewed =
        Reviewed.added("Dockerfile", text.toString()).only("no-secret-in-build-env");
    assertTimeoutPreemptively(LONG, () -> assertEquals(1_000, reviewed.report().fixes().size()));
  }

  @Test
  void thousandsOfContainersOfOnePodAreToldApart() {
    StringBuilder text =
        new StringBuilder(
            "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n");
    for (int i = 0; i < 1_500; i++) {
      text.append("    - name: c").append(i).append("\n      image: nginx:1\n");
    }
    Reviewed reviewed =
        Reviewed.added("pod.yaml", text.toString()).only("no-new-privileges", "seccomp-profile");
    assertTimeoutPreemptively(
        LONG,
        () ->
            assertEquals(
                1_500,
                reviewed.report().findings().stream()
                    .filter(one -> one.rule().equals("no-new-privileges"))
                    .count()));
  }
}
