package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.inbox.Allowances.Allowance;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class AllowancesTest {
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  private static final Allowance RESCAN = new Allowance(17, 4, "rescan 1111111");
  private static final Comment FIRST = new Comment(Comment.Kind.CONVERSATION, 100);
  private static final Comment SECOND = new Comment(Comment.Kind.CONVERSATION, 101);

  private final Store store;
  private final Allowances allowances;

  AllowancesTest(Database database) {
    store = Store.open(database.fresh());
    allowances = new Allowances(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private boolean take(Allowance allowance, Comment comment, int second) {
    return allowances.take(allowance, comment, NOW.plusSeconds(second), Duration.ofMinutes(1));
  }

  @Test
  void anotherCommentHasToWait() {
    assertTrue(take(RESCAN, FIRST, 0));
    assertFalse(take(RESCAN, SECOND, 59));
    assertTrue(take(RESCAN, SECOND, 60));
    assertFalse(take(RESCAN, FIRST, 61));
  }

  @Test
  void theSameCommentHasItStill() {
    assertTrue(take(RESCAN, FIRST, 0));
    assertTrue(take(RESCAN, FIRST, 5));
    assertFalse(take(RESCAN, new Comment(Comment.Kind.REVIEW, 100), 6));
  }

  @Test
  void otherTopicsAndPullRequestsHaveTheirOwn() {
    assertTrue(take(RESCAN, FIRST, 0));
    assertTrue(take(new Allowance(17, 4, "rescan 2222222"), SECOND, 0));
    assertTrue(take(new Allowance(17, 5, "rescan 1111111"), SECOND, 0));
    assertTrue(take(new Allowance(18, 4, "rescan 1111111"), SECOND, 0));
  }
}
