package io.plimsoll.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// An answer that anybody may ask for as often as they like.
final class RememberedTest {
  private Instant now = Instant.parse("2027-03-01T09:00:00Z");
  private boolean truth = true;
  private int questions;

  @Test
  void itHoldsForItsTime() {
    Remembered remembered = remembered();
    assertTrue(remembered.getAsBoolean());
    truth = false;
    now = now.plusMillis(1_000);
    assertTrue(remembered.getAsBoolean());
    assertEquals(1, questions);
  }

  @Test
  void itIsAskedForAgainAfterwards() {
    Remembered remembered = remembered();
    assertTrue(remembered.getAsBoolean());
    truth = false;
    now = now.plusMillis(1_001);
    assertFalse(remembered.getAsBoolean());
    assertEquals(2, questions);
  }

  @Test
  void whileOneWaitsTheOthersGetTheLastAnswer() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);
    Remembered remembered =
        new Remembered(
            () -> {
              asked.countDown();
              return await(answers);
            },
            Duration.ofSeconds(1),
            () -> now);
    Thread first = Thread.ofVirtual().start(remembered::getAsBoolean);
    asked.await();
    assertFalse(remembered.getAsBoolean());
    answers.countDown();
    first.join();
    assertTrue(remembered.getAsBoolean());
  }

  private Remembered remembered() {
    return new Remembered(
        () -> {
          questions++;
          return truth;
        },
        Duration.ofSeconds(1),
        () -> now);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
