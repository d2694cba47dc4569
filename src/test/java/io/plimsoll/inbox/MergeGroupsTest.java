package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class MergeGroupsTest {
  private static final MergeGroups.Base BASE = new MergeGroups.Base("2222222", "main");

  private final World world;
  private final MergeGroups groups;

  MergeGroupsTest(Database database) {
    world = new World(database);
    groups = new MergeGroups(world.store, world::now);
    world.arrives(JobKey.mergeGroup(17, "1111111"));
    groups.note(17, "1111111", BASE);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void itIsKnownWhatAGroupIsBuiltOn() {
    assertEquals(Optional.of(BASE), groups.find(17, "1111111"));
    assertEquals(Optional.empty(), groups.find(18, "1111111"));
    assertEquals(Optional.empty(), groups.find(17, "2222222"));
  }

  @Test
  void whatIsToldLastCounts() {
    var release = new MergeGroups.Base("3333333", "release/1.x");
    groups.note(17, "1111111", release);
    assertEquals(Optional.of(release), groups.find(17, "1111111"));
  }

  @Test
  void aGroupThatLeftTheQueueIsForgotten() {
    groups.gone(17, "2222222");
    assertEquals(Optional.of(BASE), groups.find(17, "1111111"));
    groups.gone(17, "1111111");
    assertEquals(Optional.empty(), groups.find(17, "1111111"));
  }

  @Test
  void aGroupWhoseEndNobodyToldOfIsForgottenAfterAMonth() {
    var housekeeping = new Housekeeping(world.store, world::now);
    world.pass(Duration.ofDays(29));
    housekeeping.cleanUp();
    assertEquals(Optional.of(BASE), groups.find(17, "1111111"));
    world.pass(Duration.ofDays(2));
    housekeeping.cleanUp();
    assertEquals(Optional.empty(), groups.find(17, "1111111"));
  }
}
