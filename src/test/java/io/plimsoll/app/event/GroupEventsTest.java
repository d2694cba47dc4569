package io.plimsoll.app.event;

import static io.plimsoll.app.event.Sent.BASE;
import static io.plimsoll.app.event.Sent.HEAD;
import static io.plimsoll.app.event.Sent.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.event.Happening.GroupGone;
import io.plimsoll.app.event.Happening.GroupToCheck;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.JobKey;
import org.junit.jupiter.api.Test;

final class GroupEventsTest {
  private static final String GROUP =
      """
      "action": "checks_requested",
      "sender": {"login": "github-merge-queue[bot]", "type": "Bot"},
      "merge_group": {
        "head_sha": "1111111111111111111111111111111111111111",
        "head_ref": "refs/heads/gh-readonly-queue/release/1.x/pr-104-2222",
        "base_sha": "2222222222222222222222222222222222222222",
        "base_ref": "refs/heads/release/1.x"}
      """;

  private final Sent sent = new Sent();

  @Test
  void aGroupIsChecked() {
    var delivery = sent.delivery("merge_group", GROUP);
    assertEquals(JobKey.mergeGroup(5_000_000_017L, HEAD), delivery.job());
    assertEquals(new GroupToCheck(SHOP, HEAD, BASE, "release/1.x"), Sent.kept(delivery));
  }

  @Test
  void aGroupThatIsGoneIsToldToTheSameJob() {
    String own =
        GROUP.replace("\"checks_requested\"", "\"destroyed\", \"reason\": \"invalidated\"");
    var delivery = sent.delivery("merge_group", own);
    assertEquals(JobKey.mergeGroup(5_000_000_017L, HEAD), delivery.job());
    assertEquals(new GroupGone(SHOP, HEAD), Sent.kept(delivery));
  }

  @Test
  void anythingElseIsNoWork() {
    sent.isDropped(
        Why.NO_WORK_FOR_ACTION, "merge_group", GROUP.replace("checks_requested", "rebuilt"));
  }
}
