package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.Failure;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TroubleTest {

  @ParameterizedTest
  @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "4, PT8S", "5, PT16S", "10, PT8M32S", "11, PT10M"})
  void pausesGrowUpToTenMinutes(int attempt, Duration pause) {
    Failure failure = new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "reset");
    assertEquals(Optional.of(pause), Trouble.wait(failure, attempt));
  }

  @Test
  void gitHubIsLeftAloneAsLongAsItWants() {
    Duration hour = Duration.ofHours(1);
    Failure failure = new Failure.Retry(Failure.Cause.SECONDARY_LIMIT, hour, "too much");
    assertEquals(Optional.of(hour), Trouble.wait(failure, 1));
    assertEquals(Optional.of(hour), Trouble.wait(failure, 11));
  }

  @Test
  void twelveAttemptsAreEnough() {
    Failure failure = new Failure.Retry(Failure.Cause.SERVER, Duration.ofHours(1), "502");
    assertEquals(Optional.empty(), Trouble.wait(failure, 12));
  }

  @ParameterizedTest
  @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "4, PT8S"})
  void whatMayBeTooEarlyIsTriedFourTimes(int attempt, Duration pause) {
    Failure failure = new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "no commit");
    assertEquals(Optional.of(pause), Trouble.wait(failure, attempt));
    assertEquals(Optional.empty(), Trouble.wait(failure, 5));
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.Reason.class,
      names = {"FORBIDDEN", "UNAUTHORIZED", "MOVED", "TOO_LARGE", "UNEXPECTED"})
  void whatIsRefusedForGoodIsNotTriedAgain(Failure.Reason reason) {
    assertEquals(Optional.empty(), Trouble.wait(new Failure.GiveUp(reason, 403, "refused"), 1));
  }

  @Test
  void theLastWordWaitsADayAndAtLeastTenMinutesEachTime() {
    Failure busy = new Failure.Retry(Failure.Cause.RATE_LIMIT, Duration.ofHours(1), "used up");
    Failure down = new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502");
    assertEquals(Optional.of(Duration.ofHours(1)), Trouble.waitForLastWord(busy, 12));
    assertEquals(Optional.of(Duration.ofMinutes(10)), Trouble.waitForLastWord(down, 155));
    assertEquals(Optional.empty(), Trouble.waitForLastWord(down, 156));
  }

  @Test
  void noLastWordIsKeptForWhomGitHubRefuses() {
    Failure asleep = new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "suspended");
    assertEquals(Optional.empty(), Trouble.waitForLastWord(asleep, 1));
  }
}
