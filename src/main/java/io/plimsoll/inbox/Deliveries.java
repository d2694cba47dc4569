package io.plimsoll.inbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The door for webhook deliveries.
public final class Deliveries implements AutoCloseable {
  /// Characters that may wait to be written, at two bytes each at worst.
  private static final int ROOM = 32 * 1024 * 1024;

  /// What a delivery takes beside its body.
  private static final int OVERHEAD = 1024;

  private final Store store;
  private final Ledger ledger;
  private final Bell bell;
  private final GroupCommit<Delivery, Acceptance> group;

  Deliveries(Store store, Ledger ledger, Bell bell) {
    this.store = store;
    this.ledger = ledger;
    this.bell = bell;
    this.group = new GroupCommit<>("inbox-deliveries", ROOM, this::write);
  }

  /// Stores the delivery and asks for a run of its job, in one. Returns once both are on disk: what
  /// is then acknowledged survives `kill -9` and loss of power.
  ///
  /// @throws StoreFailure when it could not be stored; then nothing was
  public Acceptance accept(Delivery delivery) {
    int weight = Math.min(ROOM, OVERHEAD + delivery.body().length());
    return group.submit(delivery, weight).orElse(Acceptance.BUSY);
  }

  private List<Acceptance> write(List<Delivery> deliveries) {
    List<Acceptance> accepted = store.transaction(tx -> write(tx, deliveries));
    bell.ring();
    return accepted;
  }

  /// Rows are written table by table in the order of their keys, so that two nodes which write the
  /// same ones wait for each other instead of locking each other out.
  private List<Acceptance> write(Transaction tx, List<Delivery> deliveries) throws SQLException {
    List<Delivery> once = once(deliveries);
    List<Boolean> written = DeliveryRows.add(tx, once);
    List<Delivery> added = new ArrayList<>();
    for (int i = 0; i < once.size(); i++) {
      if (written.get(i)) {
        added.add(once.get(i));
      }
    }
    InstallationRows.note(tx, added);
    ask(tx, added);
    return answers(deliveries, added);
  }

  private static List<Delivery> once(List<Delivery> deliveries) {
    SortedMap<String, Delivery> byId = new TreeMap<>();
    deliveries.forEach(delivery -> byId.putIfAbsent(delivery.id(), delivery));
    return List.copyOf(byId.values());
  }

  private void ask(Transaction tx, List<Delivery> added) throws SQLException {
    SortedMap<String, List<Delivery>> byJob =
        added.stream()
            .collect(Collectors.groupingBy(d -> d.job().text(), TreeMap::new, Collectors.toList()));
    ledger.ask(tx, byJob.values().stream().map(Deliveries::request).toList());
  }

  private static Request request(List<Delivery> ofJob) {
    Optional<Head> newest =
        ofJob.stream()
            .flatMap(delivery -> delivery.head().stream())
            .max(Comparator.comparing(Head::asOf));
    return new Request(ofJob.getFirst().job(), newest);
  }

  /// Of deliveries with one id that came in together, the first is the one that was stored.
  private static List<Acceptance> answers(List<Delivery> deliveries, List<Delivery> added) {
    SortedSet<String> fresh =
        added.stream().map(Delivery::id).collect(Collectors.toCollection(TreeSet::new));
    return deliveries.stream()
        .map(d -> fresh.remove(d.id()) ? Acceptance.STORED : Acceptance.DUPLICATE)
        .toList();
  }

  @Override
  public void close() {
    group.close();
  }
}
