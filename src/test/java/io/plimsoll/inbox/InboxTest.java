package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The store as other rooms see it.
final class InboxTest {
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private static Delivery delivery(String id, String event, String body) {
    return new Delivery(id, event, JobKey.pullRequest(17, 4), 9, Optional.empty(), body, NOW);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void everythingIsThereWhenItIsOpenedAgain(Database database) {
    StoreAddress address = database.fresh();
    var exception = new GivenException(17, "main", "f1", "ada", "accepted", NOW, Optional.empty());
    String check;
    try (Inbox inbox = Inbox.open(address, CLOCK)) {
      inbox.deliveries().accept(delivery("one", "pull_request", "{}"));
      inbox.exceptions().give(exception);
      check = inbox.checkRuns().of(17, "1111111").id();
    }
    try (Inbox inbox = Inbox.open(address, CLOCK)) {
      assertEquals(
          Acceptance.DUPLICATE, inbox.deliveries().accept(delivery("one", "pull_request", "{}")));
      assertEquals(
          List.of(exception),
          inbox.exceptions().holding(17, "main", LocalDate.parse("2027-03-01")));
      assertEquals(check, inbox.checkRuns().of(17, "1111111").id());
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aStoreThatIsClosedIsNotAlive(Database database) {
    Inbox inbox = Inbox.open(database.fresh(), CLOCK);
    assertTrue(inbox.isAlive());
    inbox.close();
    assertFalse(inbox.isAlive());
    assertEquals(Acceptance.BUSY, inbox.deliveries().accept(delivery("one", "pull_request", "{}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "a'b", "é", "a\nb"})
  void aHeaderThatIsNoIdIsRefused(String id) {
    assertFalse(Delivery.isId(id));
    assertThrows(IllegalArgumentException.class, () -> delivery(id, "push", "{}"));
  }

  @Test
  void anIdAsGitHubMakesThemIsTaken() {
    assertTrue(Delivery.isId("72d3162e-cc78-11e3-81ab-4c9367dc0958"));
  }

  @Test
  void anEventsNameIsOneWord() {
    assertThrows(IllegalArgumentException.class, () -> delivery("one", "Pull Request", "{}"));
  }

  @Test
  void aBodyHoldsNoZeroCharacter() {
    assertThrows(IllegalArgumentException.class, () -> delivery("one", "push", "a\0b"));
  }

  @Test
  void anAddressNamesNoPassword() {
    assertEquals(
        "jdbc:postgresql://db/plimsoll",
        new StoreAddress.Server("jdbc:postgresql://db/plimsoll?user=a&password=b").toString());
    assertEquals(
        "jdbc:postgresql://db/plimsoll",
        new StoreAddress.Server("jdbc:postgresql://db/plimsoll").toString());
  }
}
