package io.plimsoll.github;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LocalWriteLimitTest {
  private static final long ACME = 1;
  private static final long OTHER = 2;

  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private final WriteLimit limit = new LocalWriteLimit(() -> now);

  @Test
  void fiveAtOnceThenOneASecond() {
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 1000L, 2000L, 3000L), waits(8));
  }

  @Test
  void aPauseGivesTurnsBack() {
    waits(5);
    pass(Duration.ofSeconds(3));
    assertEquals(List.of(0L, 0L, 0L, 1000L), waits(4));
  }

  @Test
  void aLongPauseGivesNoMoreThanFive() {
    waits(5);
    pass(Duration.ofHours(1));
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 1000L), waits(6));
  }

  @Test
  void neverMoreThanSixtyInAMinute() {
    List<Long> waits = waits(70);
    for (int i = LocalWriteLimit.A_MINUTE; i < waits.size(); i++) {
      long minute = waits.get(i) - waits.get(i - LocalWriteLimit.A_MINUTE);
      assertEquals(60_000L, Math.min(minute, 60_000L), "turn " + i);
    }
  }

  @Test
  void installationsDoNotWaitForEachOther() {
    waits(9);
    assertEquals(Duration.ZERO, limit.reserve(OTHER));
  }

  @Test
  void aWaitCountsFromNow() {
    waits(6);
    pass(Duration.ofMillis(400));
    assertEquals(List.of(1600L), waits(1));
  }

  @Test
  void withoutALimitEveryTurnIsFree() {
    assertEquals(Duration.ZERO, WriteLimit.none().reserve(ACME));
  }

  private List<Long> waits(int writes) {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < writes; i++) {
      waits.add(limit.reserve(ACME).toMillis());
    }
    return waits;
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
