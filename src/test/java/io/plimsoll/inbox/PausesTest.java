package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class PausesTest {
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  private static final Pauses.Pause BY_ADA = new Pauses.Pause("ada", NOW);

  private final Store store;
  private final Pauses pauses;

  PausesTest(Database database) {
    store = Store.open(database.fresh());
    pauses = new Pauses(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aPauseIsKeptForItsPullRequest() {
    pauses.pause(17, 4, BY_ADA);
    assertEquals(Optional.of(BY_ADA), pauses.find(17, 4));
    assertEquals(Optional.empty(), pauses.find(17, 5));
    assertEquals(Optional.empty(), pauses.find(18, 4));
  }

  @Test
  void theFirstWhoPausesStays() {
    pauses.pause(17, 4, BY_ADA);
    pauses.pause(17, 4, new Pauses.Pause("bo", NOW.plusSeconds(60)));
    assertEquals(Optional.of(BY_ADA), pauses.find(17, 4));
  }

  @Test
  void aPauseEndsOnce() {
    pauses.pause(17, 4, BY_ADA);
    assertTrue(pauses.resume(17, 4));
    assertFalse(pauses.resume(17, 4));
    assertEquals(Optional.empty(), pauses.find(17, 4));
  }
}
