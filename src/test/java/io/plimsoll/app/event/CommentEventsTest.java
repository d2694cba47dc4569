package io.plimsoll.app.event;

import static io.plimsoll.app.event.Sent.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.event.Happening.CommentKind;
import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.RepositoryName;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommentEventsTest {
  private static final String ON_ISSUE =
      """
      "action": "created",
      "issue": {"number": 4, "pull_request": {"url": "https://api.github.com/…/pulls/4"}},
      "comment": {"id": 4000000001, "user": {"login": "ada", "type": "User"},
                  "created_at": "2027-03-01T08:59:58Z", "body": "/plimsoll status"},
      "sender": {"login": "ada", "type": "User"}
      """;

  private static final String ON_LINE =
      """
      "action": "created",
      "comment": {"id": 4000000002, "in_reply_to_id": 4000000001,
                  "user": {"login": "ada", "type": "User"}, "body": "/plimsoll fix"},
      "pull_request": {"number": 4, "head": {"sha": "1111111111111111111111111111111111111111"}},
      "sender": {"login": "ada", "type": "User"}
      """;

  private static final String OF_REVIEW =
      """
      "action": "submitted",
      "review": {"id": 4000000003, "user": {"login": "ada", "type": "User"},
                 "body": "Fine.\\n\\n/plimsoll ignore root because it is a test", "state": "approved"},
      "pull_request": {"number": 4},
      "sender": {"login": "ada", "type": "User"}
      """;

  private final Sent sent = new Sent();

  @Test
  void aCommandMayStandBelowThePullRequest() {
    var said =
        new Commented(
            SHOP,
            4,
            CommentKind.ISSUE,
            4_000_000_001L,
            "ada",
            false,
            "/plimsoll status",
            OptionalLong.empty());
    assertEquals(said, sent.happening("issue_comment", ON_ISSUE));
  }

  @Test
  void aCommandMayStandInAThread() {
    var said =
        new Commented(
            SHOP,
            4,
            CommentKind.REVIEW,
            4_000_000_002L,
            "ada",
            false,
            "/plimsoll fix",
            OptionalLong.of(4_000_000_001L));
    assertEquals(said, sent.happening("pull_request_review_comment", ON_LINE));
  }

  @Test
  void aCommandMayStandInAReview() {
    var said =
        new Commented(
            SHOP,
            4,
            CommentKind.REVIEW_BODY,
            4_000_000_003L,
            "ada",
            false,
            "Fine.\n\n/plimsoll ignore root because it is a test",
            OptionalLong.empty());
    assertEquals(said, sent.happening("pull_request_review", OF_REVIEW));
  }

  @Test
  void aCommentJoinsThePullRequestsJobAndTellsNoHead() {
    var delivery = sent.delivery("pull_request_review_comment", ON_LINE);
    assertEquals(JobKey.pullRequest(5_000_000_017L, 4), delivery.job());
    assertEquals(Optional.empty(), delivery.head());
    assertEquals(Optional.of(new RepositoryName("acme", "shop", Sent.RECEIVED)), delivery.name());
  }

  @ParameterizedTest
  @CsvSource({
    "issue_comment, created, edited",
    "issue_comment, created, deleted",
    "pull_request_review_comment, created, edited",
    "pull_request_review_comment, created, deleted",
    "pull_request_review, submitted, edited",
    "pull_request_review, submitted, dismissed",
  })
  void onlyWhatWasJustWrittenCounts(String event, String action, String other) {
    String own =
        switch (event) {
          case "issue_comment" -> ON_ISSUE;
          case "pull_request_review" -> OF_REVIEW;
          default -> ON_LINE;
        };
    sent.isDropped(
        Why.NO_WORK_FOR_ACTION, event, own.replace("\"" + action + "\"", "\"" + other + "\""));
  }

  @Test
  void aPlainIssueIsNotOurs() {
    String own = ON_ISSUE.replaceAll("\"pull_request\": \\{.*?}", "\"title\": \"Broken\"");
    sent.isDropped(Why.NOT_A_PULL_REQUEST, "issue_comment", own);
  }

  @Test
  void aCommentOfOurOwnIsNoCommand() {
    String own =
        ON_LINE.replace("\"ada\", \"type\": \"User\"", "\"plimsoll[bot]\", \"type\": \"Bot\"");
    sent.isDropped(Why.OWN_DOING, "pull_request_review_comment", own);
    sent.beforeTheSlugIsKnown();
    sent.isDropped(Why.NOT_BY_A_PERSON, "pull_request_review_comment", own);
  }

  /// A machine, somebody in another's name, and an account that is gone.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "ada", "type": "User"                    | "helper[bot]", "type": "Bot"
          "sender": {"login": "ada"                | "sender": {"login": "eve"
          "user": {"login": "ada", "type": "User"} | "user": null
          """)
  void onlyAPersonGivesCommandsInTheirOwnName(String written, String instead) {
    sent.isDropped(Why.NOT_BY_A_PERSON, "issue_comment", ON_ISSUE.replace(written, instead));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nice work!", "see /plimsoll", "> /plimsoll fix", ""})
  void aCommentWithoutACommandIsNotKept(String body) {
    sent.isDropped(Why.NO_COMMAND, "issue_comment", ON_ISSUE.replace("/plimsoll status", body));
  }

  @Test
  void aReviewWithoutATextIsNotKept() {
    String own = OF_REVIEW.replaceAll("\"body\": \".*?\",", "\"body\": null,");
    sent.isDropped(Why.NO_COMMAND, "pull_request_review", own);
  }

  @Test
  void theAppsOwnNameIsACommandsSignToo() {
    String mention = ON_ISSUE.replace("/plimsoll status", "@plimsoll help");
    String another = ON_ISSUE.replace("/plimsoll status", "@somebody help");
    assertEquals("@plimsoll help", ((Commented) sent.happening("issue_comment", mention)).body());
    sent.isDropped(Why.NO_COMMAND, "issue_comment", another);
    sent.beforeTheSlugIsKnown();
    assertEquals("@somebody help", ((Commented) sent.happening("issue_comment", another)).body());
  }

  @Test
  void aVeryLongCommentIsCut() {
    String own = ON_ISSUE.replace("status", "status\\n" + "x".repeat(100_000));
    assertEquals(65_536, ((Commented) sent.happening("issue_comment", own)).body().length());
  }

  @Test
  void aZeroCharacterIsKeptAndHarmsNoDatabase() {
    String own = ON_ISSUE.replace("status", "st\\u0000tus");
    var delivery = sent.delivery("issue_comment", own);
    assertEquals(-1, delivery.body().indexOf('\0'));
    assertEquals("/plimsoll st\0tus", ((Commented) Sent.kept(delivery)).body());
  }
}
