package io.plimsoll.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Answer.Failed;
import io.plimsoll.github.Answer.Got;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AnswerTest {
  private static final Failure GONE = new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "gone");
  private static final Failure BUSY =
      new Failure.Retry(Failure.Cause.SERVER, Duration.ofSeconds(3), "busy");

  @Test
  void aCallThatReturnsIsAnAnswer() {
    assertEquals(new Got<>(7), Answer.of(() -> 7));
  }

  @Test
  void aCallThatIsRefusedIsAFailure() {
    assertEquals(new Failed<>(GONE), Answer.of(() -> refuse(GONE)));
  }

  @Test
  void aFaultOfOurOwnIsNoAnswer() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Answer.of(() -> {
              throw new IllegalStateException("ours");
            }));
  }

  @Test
  void aValueIsChangedAndAFailureIsKept() {
    assertEquals(new Got<>("7"), Answer.of(() -> 7).map(String::valueOf));
    assertEquals(new Failed<>(BUSY), new Failed<Integer>(BUSY).map(String::valueOf));
  }

  @Test
  void aFurtherCallHappensOnlyAfterAnAnswer() {
    assertEquals(new Failed<>(GONE), new Got<>(7).then(_ -> new Failed<>(GONE)));
    assertEquals(
        new Failed<>(BUSY), new Failed<Integer>(BUSY).then(_ -> Answer.of(() -> refuse(GONE))));
  }

  @Test
  void theEdgeMayHaveItThrown() {
    assertEquals(7, new Got<>(7).orThrow());
    RefusedException refused =
        assertThrows(RefusedException.class, () -> new Failed<>(BUSY).orThrow());
    assertEquals(BUSY, refused.failure());
  }

  @Test
  void whatWasJustPushedMayNotBeThereYet() {
    assertTrue(GONE.mayBeTooEarly());
    assertTrue(new Failure.GiveUp(Failure.Reason.INVALID, 422, "").mayBeTooEarly());
    assertFalse(new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "").mayBeTooEarly());
    assertFalse(BUSY.mayBeTooEarly());
  }

  private static int refuse(Failure failure) {
    throw new RefusedException(failure);
  }
}
