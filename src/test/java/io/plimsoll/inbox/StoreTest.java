package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreTest {

  private static int add(Transaction tx, long repository) throws java.sql.SQLException {
    return tx.update("INSERT INTO repository (id, installation) VALUES (?, 1)", repository);
  }

  private static List<Long> repositories(Store store) {
    return store.transaction(
        tx -> tx.all("SELECT id FROM repository ORDER BY id", row -> row.getLong(1)));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatWasWrittenIsThereWhenTheStoreIsOpenedAgain(Database database) {
    StoreAddress address = database.fresh();
    try (Store store = Store.open(address)) {
      store.transaction(tx -> add(tx, 7));
    }
    try (Store store = Store.open(address)) {
      assertEquals(List.of(7L), repositories(store));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aTransactionThatFailsLeavesNothing(Database database) {
    try (Store store = Store.open(database.fresh())) {
      assertThrows(StoreFailure.class, () -> store.transaction(tx -> add(tx, 7) + add(tx, 7)));
      assertThrows(
          IllegalStateException.class,
          () ->
              store.transaction(tx -> {
                throw new IllegalStateException("after " + add(tx, 8));
              }));
      assertEquals(List.of(), repositories(store));
    }
  }

  /// PostgreSQL ends one of two transactions that wait for each other.
  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01"})
  void aTieIsBrokenByBeginningAgain(String state) {
    try (Store store = Store.open(Database.EMBEDDED.fresh())) {
      AtomicInteger attempts = new AtomicInteger();
      int written =
          store.transaction(tx -> {
            int rows = add(tx, 7);
            if (attempts.incrementAndGet() < 5) {
              throw new SQLException("a tie", state);
            }
            return rows;
          });
      assertEquals(1, written);
      assertEquals(5, attempts.get());
      assertEquals(List.of(7L), repositories(store));
    }
  }

  @ParameterizedTest
  @CsvSource({"40001, 5", "23505, 1", ", 1"})
  void aTieIsNotBrokenForEverAndNothingElseIsTriedAgain(@Nullable String state, int expected) {
    try (Store store = Store.open(Database.EMBEDDED.fresh())) {
      AtomicInteger attempts = new AtomicInteger();
      assertThrows(
          StoreFailure.class,
          () ->
              store.transaction(tx -> {
                attempts.incrementAndGet();
                throw new SQLException("refused", state);
              }));
      assertEquals(expected, attempts.get());
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void anInstantIsWrittenAsDbSchedulerReadsIt(Database database) {
    Instant due = Instant.parse("2027-03-28T01:30:00.123Z");
    try (Store store = Store.open(database.fresh())) {
      Instant read =
          store.transaction(tx -> {
            Schedule.add(tx, List.of(new Place(JobKey.repository(1), due, 0)));
            return tx.only(
                "SELECT execution_time FROM scheduled_tasks",
                row -> store.dialect().scheduler().getInstant(row, "execution_time"));
          });
      assertEquals(due, read);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void twoNodesMayMakeTheTablesAtOnce(Database database) {
    StoreAddress address = database.fresh();
    if (address instanceof StoreAddress.Server) {
      try (Store one = Store.open(address);
          Store other = Store.open(address)) {
        one.transaction(tx -> add(tx, 1));
        assertEquals(List.of(1L), repositories(other));
      }
    }
  }

  @Test
  void theEmbeddedStoreIsWrittenToDiskBeforeACommitReturns(@TempDir Path folder) {
    try (Store store = Store.open(new StoreAddress.Embedded(folder.resolve("data")))) {
      assertEquals(
          List.of("wal", "2"),
          store.transaction(tx ->
              List.of(
                  tx.only("PRAGMA journal_mode", row -> row.getString(1)),
                  tx.only("PRAGMA synchronous", row -> row.getString(1)))));
    }
  }

  @Test
  void theServerWritesToDiskBeforeACommitReturns() {
    try (Store store = Store.open(Database.SERVER.fresh())) {
      assertEquals(
          "on",
          store.transaction(tx -> tx.only("SHOW synchronous_commit", row -> row.getString(1))));
    }
  }

  @Test
  void theFolderIsItsOwnersAlone(@TempDir Path parent) throws IOException {
    Path folder = parent.resolve("data");
    try (Store store = Store.open(new StoreAddress.Embedded(folder))) {
      assertEquals(Dialect.SQLITE, store.dialect());
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }
  }

  @Test
  void aFolderBelongsToOneProcess(@TempDir Path folder) {
    var address = new StoreAddress.Embedded(folder);
    try (Store store = Store.open(address)) {
      assertEquals(List.of(), repositories(store));
      var refused = assertThrows(StoreFailure.class, () -> Store.open(address));
      assertEquals("Another process uses the folder: " + folder, refused.getMessage());
    }
    Store.open(address).close();
  }

  @Test
  void aFolderWhoseStoreCannotBeOpenedIsFreeAgain(@TempDir Path folder) throws IOException {
    var address = new StoreAddress.Embedded(folder);
    Path file = Files.writeString(folder.resolve("plimsoll.db"), "no database".repeat(1000));
    var refused = assertThrows(StoreFailure.class, () -> Store.open(address));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("The store cannot be opened: "));
    Files.delete(file);
    Store.open(address).close();
  }

  @Test
  void anAddressThatNoDriverUnderstandsIsAFailureWithoutThePassword() {
    var address =
        new StoreAddress.Server("jdbc:postgresql://127.0.0.1:none/none?user=a&password=secret");
    var failure = assertThrows(StoreFailure.class, () -> Store.open(address));
    assertEquals("Not the address of a database", failure.getMessage());
  }

  @Test
  void aServerThatIsNotThereIsAFailureThatNamesItWithoutThePassword() {
    var address =
        new StoreAddress.Server("jdbc:postgresql://127.0.0.1:1/none?user=a&password=secret");
    var failure = assertThrows(StoreFailure.class, () -> Store.open(address));
    assertEquals(
        "The store cannot be opened: jdbc:postgresql://127.0.0.1:1/none", failure.getMessage());
  }

  @Test
  void aFolderThatIsAFileCannotBeUsed(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("data"));
    assertThrows(StoreFailure.class, () -> Store.open(new StoreAddress.Embedded(file)));
  }

  @Test
  void onlyPostgresqlIsAServer() {
    assertThrows(
        IllegalArgumentException.class, () -> new StoreAddress.Server("jdbc:mysql://host/data"));
  }
}
