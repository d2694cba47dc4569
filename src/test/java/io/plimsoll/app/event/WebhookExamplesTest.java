package io.plimsoll.app.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Payloads that GitHub sent to others: each is accepted, dropped or refused on purpose.
final class WebhookExamplesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("corpora", "../shared/corpora"), "github/webhook-examples.json");

  /// What becomes of the examples of each event and action, with how many of them there are. The
  /// refused ones come from webhooks of repositories, which have no installation.
  private static final String EXPECTED =
      """
      check_run completed NO_INSTALLATION 3
      check_run created NO_INSTALLATION 3
      check_run requested_action accepted 1
      check_run rerequested accepted 2
      check_suite completed NO_INSTALLATION 4
      check_suite requested NO_WORK_FOR_ACTION 3
      check_suite rerequested accepted 2
      github_app_authorization revoked FOR_INFORMATION 2
      installation created accepted 2
      installation deleted accepted 2
      installation new_permissions_accepted accepted 1
      installation suspend accepted 1
      installation unsuspend accepted 1
      installation_repositories added NO_WORK_FOR_ACTION 2
      installation_repositories removed accepted 1
      issue_comment created NOT_A_PULL_REQUEST 1
      issue_comment created NO_INSTALLATION 4
      issue_comment deleted NO_INSTALLATION 2
      issue_comment edited NO_INSTALLATION 2
      merge_group checks_requested accepted 2
      ping - FOR_INFORMATION 4
      pull_request assigned NO_WORK_FOR_ACTION 2
      pull_request closed accepted 2
      pull_request converted_to_draft NO_INSTALLATION 2
      pull_request converted_to_draft accepted 1
      pull_request labeled accepted 2
      pull_request locked NO_WORK_FOR_ACTION 2
      pull_request opened NO_INSTALLATION 1
      pull_request opened accepted 3
      pull_request ready_for_review NO_INSTALLATION 2
      pull_request ready_for_review accepted 1
      pull_request reopened accepted 2
      pull_request review_request_removed NO_WORK_FOR_ACTION 1
      pull_request review_requested NO_WORK_FOR_ACTION 1
      pull_request synchronize accepted 1
      pull_request unassigned NO_WORK_FOR_ACTION 2
      pull_request unlabeled accepted 2
      pull_request unlocked NO_WORK_FOR_ACTION 2
      pull_request_review dismissed NO_WORK_FOR_ACTION 1
      pull_request_review submitted NO_COMMAND 2
      pull_request_review submitted NO_INSTALLATION 1
      pull_request_review_comment created NO_COMMAND 2
      pull_request_review_comment created NO_INSTALLATION 1
      pull_request_review_comment deleted NO_WORK_FOR_ACTION 1
      pull_request_review_comment edited NO_WORK_FOR_ACTION 1
      pull_request_review_thread resolved NO_INSTALLATION 1
      pull_request_review_thread resolved READ_WHEN_NEEDED 1
      pull_request_review_thread unresolved READ_WHEN_NEEDED 1
      push - NO_INSTALLATION 4
      push - READ_WHEN_NEEDED 3
      repository created NO_INSTALLATION 1
      repository created NO_WORK_FOR_ACTION 1
      repository edited NO_INSTALLATION 2
      repository privatized NO_INSTALLATION 2
      repository publicized NO_INSTALLATION 3
      repository renamed accepted 1
      repository transferred NO_INSTALLATION 2
      repository transferred accepted 1
      """;

  /// Takes each example for one of its own App's.
  private record Anybody(long app) implements Lookup {
    static Anybody of(JsonNode example, String event) {
      return new Anybody(example.path(event).path("app").path("id").asLong(1));
    }

    @Override
    public Optional<String> slug() {
      return Optional.of("plimsoll");
    }

    @Override
    public List<Integer> pullRequests(long repository, String head, Optional<String> id) {
      return List.of();
    }
  }

  private static String outcome(String event, JsonNode example) {
    byte[] body = example.toString().getBytes(StandardCharsets.UTF_8);
    Reading reading = Events.read(event, "d-1", body, Sent.RECEIVED, Anybody.of(example, event));
    return switch (reading) {
      case Reading.Accepted(var delivery) -> {
        assertEquals(event, delivery.event());
        assertTrue(delivery.body().length() < 1_000, delivery.body());
        Sent.kept(delivery);
        yield "accepted";
      }
      case Reading.Dropped(var why) -> why.name();
      case Reading.Refused(var fault) -> fault.name();
    };
  }

  @Test
  void everyExampleIsAcceptedOrRefusedOnPurpose() throws IOException {
    assumeTrue(Files.exists(EXAMPLES), "GitHub's examples are not there: nothing is compared");
    Map<String, Integer> outcomes = new TreeMap<>();
    for (JsonNode event : new ObjectMapper().readTree(EXAMPLES.toFile())) {
      String name = event.path("name").asText();
      for (JsonNode example : event.path("examples")) {
        String row =
            "%s %s %s".formatted(name, example.path("action").asText("-"), outcome(name, example));
        outcomes.merge(row, 1, Integer::sum);
      }
    }
    assertEquals(
        sorted(EXPECTED),
        outcomes.entrySet().stream()
            .map(row -> row.getKey() + " " + row.getValue())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private static String sorted(String rows) {
    return Arrays.stream(rows.strip().split("\n", -1)).sorted().collect(Collectors.joining("\n"));
  }
}
