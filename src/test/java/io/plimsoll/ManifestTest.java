package io.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds `app-manifest.yml` to what reviewing needs: every permission more is one that people must
/// grant, and every event more is one that must be answered.
final class ManifestTest {
  @Test
  void asksForNoMorePermissionThanReviewingNeeds() throws IOException {
    Map<String, String> expected =
        Map.of(
            "metadata", "read",
            "contents", "read",
            "pull_requests", "write",
            "checks", "write",
            "merge_queues", "read",
            "issues", "write");
    Map<String, String> written =
        section("default_permissions")
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    assertEquals(expected, written);
  }

  @Test
  void hearsEveryEventThatMovesAReview() throws IOException {
    Set<String> expected =
        Set.of(
            "pull_request",
            "pull_request_review",
            "pull_request_review_comment",
            "pull_request_review_thread",
            "issue_comment",
            "check_run",
            "check_suite",
            "merge_group",
            "push",
            "repository");
    Set<String> written =
        section("default_events").map(line -> line.substring(2)).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(expected), new TreeSet<>(written));
  }

  private static Stream<String> section(String name) throws IOException {
    return Files.readString(Path.of("app-manifest.yml"))
        .lines()
        .dropWhile(line -> !line.equals(name + ":"))
        .skip(1)
        .takeWhile(line -> line.startsWith(" "))
        .map(String::strip)
        .filter(line -> !line.startsWith("#"));
  }
}
