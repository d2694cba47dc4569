package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class SaidTest {
  private static final Said.Saying ROOT =
      new Said.Saying("aa", "Dockerfile", OptionalLong.of(3_000_000_001L));
  private static final Said.Saying PIPE =
      new Said.Saying("bb#2", "build/Dockerfile", OptionalLong.empty());

  private final World world;
  private final Said said;
  private final Housekeeping housekeeping;

  SaidTest(Database database) {
    world = new World(database);
    said = new Said(world.store, world::now);
    housekeeping = new Housekeeping(world.store, world::now);
    world.arrives(World.PULL_REQUEST);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void days(int days) {
    world.pass(Duration.ofDays(days));
    housekeeping.cleanUp();
  }

  @Test
  void whatWasSaidIsKeptForItsPullRequest() {
    said.note(17, 4, List.of(PIPE, ROOT));
    assertEquals(List.of(ROOT, PIPE), said.on(17, 4));
    assertEquals(List.of(), said.on(17, 5));
    assertEquals(List.of(), said.on(18, 4));
  }

  @Test
  void nothingIsNothing() {
    said.note(17, 4, List.of());
    said.forget(17, 4, List.of());
    assertEquals(List.of(), said.on(17, 4));
  }

  @Test
  void aCommentThatIsToldLaterIsLearnt() {
    said.note(17, 4, List.of(PIPE));
    Said.Saying told = new Said.Saying("bb#2", "build/Dockerfile", OptionalLong.of(7));
    said.note(17, 4, List.of(told));
    assertEquals(List.of(told), said.on(17, 4));
    said.note(17, 4, List.of(PIPE));
    assertEquals(List.of(told), said.on(17, 4));
  }

  @Test
  void whatIsSettledIsForgotten() {
    said.note(17, 4, List.of(ROOT, PIPE));
    said.note(17, 5, List.of(ROOT));
    said.forget(17, 4, List.of("aa", "cc"));
    assertEquals(List.of(PIPE), said.on(17, 4));
    assertEquals(List.of(ROOT), said.on(17, 5));
  }

  @Test
  void anOpenPullRequestIsNeverForgotten() {
    said.note(17, 4, List.of(ROOT));
    days(4_000);
    assertEquals(List.of(ROOT), said.on(17, 4));
  }

  @Test
  void aMonthAfterThePullRequestWasClosedNothingIsKept() {
    said.note(17, 4, List.of(ROOT));
    said.note(17, 5, List.of(PIPE));
    said.closed(17, 4);
    days(29);
    assertEquals(2, rows());
    said.closed(17, 4);
    days(2);
    assertEquals(1, rows());
    assertEquals(List.of(), said.on(17, 4));
    assertEquals(List.of(PIPE), said.on(17, 5));
  }

  @Test
  void oneThatIsOpenedAgainIsKept() {
    said.note(17, 4, List.of(ROOT));
    said.closed(17, 4);
    days(20);
    assertEquals(List.of(ROOT), said.on(17, 4));
    days(20);
    assertEquals(List.of(ROOT), said.on(17, 4));
    said.closed(17, 4);
    days(20);
    assertEquals(1, rows());
  }

  private int rows() {
    return world.text("SELECT COUNT(*) FROM said").map(Integer::valueOf).orElse(0);
  }
}
