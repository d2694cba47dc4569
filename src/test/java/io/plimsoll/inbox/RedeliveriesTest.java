package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class RedeliveriesTest {
  private final World world;
  private final Redeliveries book;

  RedeliveriesTest(Database database) {
    world = new World(database);
    book = new Redeliveries(world.store, world::now);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aDeliveryIsUnseenUntilItIsSettled() {
    assertEquals(Set.of("a", "b"), book.unseen(List.of("a", "b", "a")));
    book.settle("a");
    assertEquals(Set.of("b"), book.unseen(List.of("a", "b")));
    assertEquals(Set.of(), book.unseen(List.of("a")));
    assertEquals(Set.of(), book.unseen(List.of()));
  }

  @Test
  void settlingTwiceIsSettlingOnce() {
    book.settle("a");
    book.settle("a");
    assertEquals("1", world.text("SELECT COUNT(*) FROM redelivery").orElseThrow());
  }

  @Test
  void aWholePageIsLookedUpAtOnce() {
    List<String> page = IntStream.range(0, 100).mapToObj(i -> "guid-" + i).toList();
    page.stream().limit(60).forEach(book::settle);
    assertEquals(40, book.unseen(page).size());
  }

  @Test
  void whatGitHubDeliversNoMoreIsForgotten() {
    book.settle("a");
    var housekeeping = new Housekeeping(world.store, world::now);
    world.pass(Duration.ofDays(29));
    housekeeping.cleanUp();
    assertEquals(Set.of(), book.unseen(List.of("a")));
    world.pass(Duration.ofDays(2));
    housekeeping.cleanUp();
    assertEquals(Set.of("a"), book.unseen(List.of("a")));
  }
}
