package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class GivenExceptionsTest {
  private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

  private final Store store;
  private final GivenExceptions exceptions;

  GivenExceptionsTest(Database database) {
    store = Store.open(database.fresh());
    exceptions = new GivenExceptions(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static GivenException exception(String fingerprint, Optional<LocalDate> until) {
    return new GivenException(
        17, "main", fingerprint, "ada", "opens raw sockets — på test", NOW, until);
  }

  @Test
  void anExceptionIsFoundAsItWasGiven() {
    var given = exception("f1", Optional.of(LocalDate.parse("2027-06-30")));
    exceptions.give(given);
    assertEquals(List.of(given), exceptions.holding(17, "main", TODAY));
  }

  @Test
  void itHoldsForItsRepositoryAndBranchAlone() {
    exceptions.give(exception("f1", Optional.empty()));
    assertEquals(List.of(), exceptions.holding(17, "release", TODAY));
    assertEquals(List.of(), exceptions.holding(18, "main", TODAY));
  }

  @Test
  void itHoldsOnItsLastDayAndNotAfter() {
    exceptions.give(exception("f1", Optional.of(TODAY)));
    assertEquals(1, exceptions.holding(17, "main", TODAY).size());
    assertEquals(0, exceptions.holding(17, "main", TODAY.plusDays(1)).size());
  }

  @Test
  void withoutALastDayItHoldsForEver() {
    exceptions.give(exception("f1", Optional.empty()));
    assertEquals(
        List.of(exception("f1", Optional.empty())),
        exceptions.holding(17, "main", LocalDate.parse("2999-12-31")));
  }

  @Test
  void givenAgainItIsReplaced() {
    exceptions.give(exception("f1", Optional.empty()));
    var again = new GivenException(17, "main", "f1", "bo", "agreed", NOW, Optional.of(TODAY));
    exceptions.give(again);
    assertEquals(List.of(again), exceptions.holding(17, "main", TODAY));
  }
}
