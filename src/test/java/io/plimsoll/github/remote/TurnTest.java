package io.plimsoll.github.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The wait before a write.
final class TurnTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void aFreeTurnIsTakenAtOnce() {
    turn(Duration.ZERO).await(9);
    assertEquals(List.of(), done);
  }

  @Test
  void afterAWaitIsLookedAgain() {
    turn(Duration.ofMillis(1_500)).await(9);
    assertEquals(List.of("PT1.5S", "look"), done);
  }

  @Test
  void duringALongWaitIsLookedAgainAndAgain() {
    turn(Duration.ofSeconds(5)).await(9);
    assertEquals(List.of("PT2S", "look", "PT2S", "look", "PT1S", "look"), done);
  }

  @Test
  void aLookEndsTheWait() {
    Turn turn =
        new Turn(
            _ -> Duration.ofSeconds(60),
            this::sleep,
            () -> {
              throw new IllegalStateException("overtaken");
            });
    assertThrows(IllegalStateException.class, () -> turn.await(9));
    assertEquals(List.of("PT2S"), done);
  }

  @Test
  void anInterruptionEndsTheWait() {
    Turn turn =
        new Turn(
            _ -> Duration.ofSeconds(60),
            _ -> {
              throw new InterruptedException();
            },
            () -> done.add("look"));
    assertThrows(RefusedException.class, () -> turn.await(9));
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), done);
  }

  private Turn turn(Duration wait) {
    return new Turn(_ -> wait, this::sleep, () -> done.add("look"));
  }

  private void sleep(Duration wait) {
    done.add(wait.toString());
  }
}
