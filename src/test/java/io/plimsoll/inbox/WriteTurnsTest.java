package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The bucket that writes to GitHub are taken from, shared by nodes.
final class WriteTurnsTest {
  private static final long ACME = 1;
  private static final long OTHER = 2;

  @ParameterizedTest
  @EnumSource(Database.class)
  void fiveAtOnceThenOneASecond(Database database) {
    try (World world = new World(database)) {
      assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 1000L, 2000L, 3000L), waits(turns(world), 8));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void twoNodesTakeFromOneBucket(Database database) {
    try (World world = new World(database)) {
      WriteTurns one = turns(world);
      WriteTurns other = turns(world);
      assertEquals(List.of(0L, 0L, 0L), waits(one, 3));
      assertEquals(List.of(0L, 0L, 1000L), waits(other, 3));
      assertEquals(List.of(2000L), waits(one, 1));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aPauseGivesTurnsBack(Database database) {
    try (World world = new World(database)) {
      waits(turns(world), 5);
      world.pass(Duration.ofSeconds(3));
      assertEquals(List.of(0L, 0L, 0L, 1000L), waits(turns(world), 4));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aLongPauseGivesNoMoreThanFive(Database database) {
    try (World world = new World(database)) {
      waits(turns(world), 5);
      world.pass(Duration.ofHours(1));
      assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 1000L), waits(turns(world), 6));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aWaitCountsFromNow(Database database) {
    try (World world = new World(database)) {
      waits(turns(world), 6);
      world.pass(Duration.ofMillis(400));
      assertEquals(List.of(1600L), waits(turns(world), 1));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void neverMoreThanSixtyInAMinute(Database database) {
    try (World world = new World(database)) {
      List<Long> waits = waits(turns(world), 130);
      for (int i = WriteTurns.A_MINUTE; i < waits.size(); i++) {
        long minute = waits.get(i) - waits.get(i - WriteTurns.A_MINUTE);
        assertTrue(minute >= 60_000, "turn " + i);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void installationsDoNotWaitForEachOther(Database database) {
    try (World world = new World(database)) {
      waits(turns(world), 9);
      assertEquals(Duration.ZERO, turns(world).reserve(OTHER));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void nobodyGetsATurnOfAnother(Database database) throws InterruptedException {
    try (World world = new World(database)) {
      ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
      List<Thread> nodes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        nodes.add(Thread.ofVirtual().start(() -> waits.addAll(waits(turns(world), 5))));
      }
      for (Thread node : nodes) {
        node.join();
      }
      List<Long> expected = new ArrayList<>(List.of(0L, 0L, 0L, 0L));
      LongStream.range(0, 16).forEach(second -> expected.add(second * 1000));
      assertEquals(expected, waits.stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aFullBucketIsForgotten(Database database) {
    try (World world = new World(database)) {
      waits(turns(world), 2);
      world.pass(Duration.ofDays(31));
      new Housekeeping(world.store, world::now).cleanUp();
      assertEquals("0", world.text("SELECT COUNT(*) FROM write_turn").orElseThrow());
    }
  }

  private static WriteTurns turns(World world) {
    return new WriteTurns(world.store, world::now);
  }

  private static List<Long> waits(WriteTurns turns, int count) {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      waits.add(turns.reserve(ACME).toMillis());
    }
    return waits;
  }
}
