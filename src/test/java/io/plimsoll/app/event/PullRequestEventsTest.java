package io.plimsoll.app.event;

import static io.plimsoll.app.event.Sent.BASE;
import static io.plimsoll.app.event.Sent.HEAD;
import static io.plimsoll.app.event.Sent.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.event.Happening.PullRequestChanged;
import io.plimsoll.app.event.Happening.PullRequestClosed;
import io.plimsoll.app.event.Reading.Fault;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.Head;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.RepositoryName;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PullRequestEventsTest {
  private static final Instant TOUCHED = Instant.parse("2027-03-01T08:59:58Z");

  private static final String PULL =
      """
      "sender": {"login": "ada", "type": "User"},
      "pull_request": {
        "id": 4000000004, "number": 4, "state": "open", "draft": false,
        "updated_at": "2027-03-01T08:59:58Z",
        "head": {"ref": "topic", "sha": "1111111111111111111111111111111111111111",
                 "repo": {"id": 5000000017}},
        "base": {"ref": "release/1.x", "sha": "2222222222222222222222222222222222222222",
                 "repo": {"id": 5000000017}}}
      """;

  private final Sent sent = new Sent();

  private static String action(String action) {
    return "\"action\": \"" + action + "\", " + PULL;
  }

  private static PullRequestChanged changed(String action, Optional<String> label) {
    return new PullRequestChanged(SHOP, 4, action, HEAD, "release/1.x", BASE, label, TOUCHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opened",
        "reopened",
        "synchronize",
        "ready_for_review",
        "converted_to_draft",
      })
  void aPullRequestThatChangedIsReviewed(String action) {
    assertEquals(changed(action, Optional.empty()), sent.happening("pull_request", action(action)));
  }

  @Test
  void allOfOnePullRequestIsOneJob() {
    var delivery = sent.delivery("pull_request", action("opened"));
    assertEquals(JobKey.pullRequest(5_000_000_017L, 4), delivery.job());
    assertEquals(9, delivery.installation());
    assertEquals("d-1", delivery.id());
    assertEquals(Sent.RECEIVED, delivery.received());
  }

  @Test
  void theHeadIsAsOldAsGitHubSays() {
    var delivery = sent.delivery("pull_request", action("synchronize"));
    assertEquals(Optional.of(new Head(HEAD, TOUCHED)), delivery.head());
    assertEquals(Optional.of(new RepositoryName("acme", "shop", TOUCHED)), delivery.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"labeled", "unlabeled"})
  void aLabelIsNamed(String action) {
    String own = action(action) + ", \"label\": {\"id\": 1, \"name\": \"no review 🚀\"}";
    assertEquals(changed(action, Optional.of("no review 🚀")), sent.happening("pull_request", own));
  }

  @Test
  void anotherBaseIsAnotherChange() {
    String own =
        action("edited")
            + """
            , "changes": {"base": {"ref": {"from": "main"}, "sha": {"from": "3333333"}}}
            """;
    assertEquals(changed("edited", Optional.empty()), sent.happening("pull_request", own));
  }

  @Test
  void anotherTitleIsNone() {
    String title = action("edited") + ", \"changes\": {\"title\": {\"from\": \"Old\"}}";
    sent.isDropped(Why.TEXT_EDITED, "pull_request", title);
    String body = action("edited") + ", \"changes\": {\"body\": {\"from\": \"Old\"}}";
    sent.isDropped(Why.TEXT_EDITED, "pull_request", body);
  }

  @Test
  void theHeadOfAForkIsTakenWhetherTheForkIsThereOrGone() {
    String gone = action("opened").replaceFirst("\\{\"id\": 5000000017\\}", "null");
    String other = action("opened").replaceFirst("5000000017", "6000000000");
    assertEquals(changed("opened", Optional.empty()), sent.happening("pull_request", gone));
    assertEquals(changed("opened", Optional.empty()), sent.happening("pull_request", other));
  }

  @Test
  void aClosedPullRequestEndsQuietly() {
    assertEquals(
        new PullRequestClosed(SHOP, 4, HEAD), sent.happening("pull_request", action("closed")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assigned",
        "unassigned",
        "locked",
        "unlocked",
        "review_requested",
        "review_request_removed",
        "enqueued",
        "dequeued",
        "auto_merge_enabled",
        "milestoned",
        "something_of_next_year",
        "",
      })
  void whatChangesNothingInAReviewIsDropped(String action) {
    sent.isDropped(Why.NO_WORK_FOR_ACTION, "pull_request", action(action));
  }

  @Test
  void otherMachinesArePeopleHere() {
    String own =
        action("opened")
            .replace("\"ada\", \"type\": \"User\"", "\"renovate[bot]\", \"type\": \"Bot\"");
    assertEquals(changed("opened", Optional.empty()), sent.happening("pull_request", own));
  }

  @Test
  void thisAppsOwnDoingIsDropped() {
    String own =
        action("labeled")
            .replace("\"ada\", \"type\": \"User\"", "\"Plimsoll[bot]\", \"type\": \"Bot\"");
    sent.isDropped(Why.OWN_DOING, "pull_request", own);
  }

  @Test
  void aHeadIsACommitInSha1OrSha256() {
    String sha256 = "a".repeat(64);
    var changed =
        (PullRequestChanged) sent.happening("pull_request", action("opened").replace(HEAD, sha256));
    assertEquals(sha256, changed.head());
    assertEquals(
        new Reading.Refused(Fault.INCOMPLETE),
        sent.read("pull_request", action("opened").replace(HEAD, "refs/heads/main")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"number\": 4,",
        "\"updated_at\": \"2027-03-01T08:59:58Z\",",
        "\"ref\": \"release/1.x\",",
        "\"sha\": \"1111111111111111111111111111111111111111\",",
      })
  void aPartThatIsMissingIsSaid(String part) {
    String own = action("opened");
    assertTrue(own.contains(part));
    assertEquals(
        new Reading.Refused(Fault.INCOMPLETE), sent.read("pull_request", own.replace(part, "")));
  }
}
