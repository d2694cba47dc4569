package io.plimsoll.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Writes what many threads bring at once in one transaction: forcing a disk takes as long for one
/// row as for hundreds. Whoever brings something waits until it is written.
final class GroupCommit<T, R> implements AutoCloseable {
  private static final int LARGEST_GROUP = 256;

  /// An empty place is the end of the queue.
  private final BlockingQueue<Optional<Entry<T, R>>> queue = new LinkedBlockingQueue<>();

  private final int capacity;
  private final Semaphore room;
  private final Function<List<T>, List<R>> write;
  private final Thread writer;
  private volatile boolean closed;

  private record Entry<T, R>(T item, CompletableFuture<R> result) {
    void refuse(Throwable why) {
      result.completeExceptionally(why);
    }
  }

  /// @param capacity the sum of the weights that may wait
  /// @param write writes all of its items or none, and answers in their order
  GroupCommit(String name, int capacity, Function<List<T>, List<R>> write) {
    this.capacity = capacity;
    this.room = new Semaphore(capacity);
    this.write = write;
    this.writer = Thread.ofPlatform().daemon().name(name).start(this::work);
  }

  /// Waits until the item is written, and returns what was made of it. Empty when no room is left.
  Optional<R> submit(T item, int weight) {
    if (closed || !room.tryAcquire(weight)) {
      return Optional.empty();
    }
    try {
      CompletableFuture<R> result = new CompletableFuture<>();
      queue.add(Optional.of(new Entry<>(item, result)));
      if (closed) {
        refuseTheRest();
      }
      return Optional.of(result.join());
    } catch (CompletionException e) {
      throw new StoreFailure("The store did not take an entry", e);
    } finally {
      room.release(weight);
    }
  }

  /// The sum of the weights that are being written or wait to be.
  int inFlight() {
    return capacity - room.availablePermits();
  }

  private void work() {
    try {
      List<Optional<Entry<T, R>>> group = new ArrayList<>();
      do {
        group.clear();
        group.add(queue.take());
        queue.drainTo(group, LARGEST_GROUP - 1);
        writeOrSplit(group.stream().flatMap(Optional::stream).toList());
      } while (group.stream().allMatch(Optional::isPresent));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// An entry that the database refuses does not take the others with it. When there is no database
  /// all are refused at once: each alone would wait as long for it.
  private void writeOrSplit(List<Entry<T, R>> group) {
    FutureTask<List<R>> writing =
        new FutureTask<>(() -> write.apply(group.stream().map(Entry::item).toList()));
    writing.run();
    if (writing.state() == Future.State.SUCCESS) {
      answer(group, writing.resultNow());
    } else if (group.size() == 1 || isOutage(writing.exceptionNow())) {
      group.forEach(entry -> entry.refuse(writing.exceptionNow()));
    } else {
      group.forEach(entry -> writeOrSplit(List.of(entry)));
    }
  }

  private static <T, R> void answer(List<Entry<T, R>> group, List<R> results) {
    for (int i = 0; i < group.size(); i++) {
      group.get(i).result().complete(results.get(i));
    }
  }

  private static boolean isOutage(Throwable why) {
    return why instanceof StoreFailure failure && failure.isOutage();
  }

  /// Takes nothing more, and returns once what waits is written.
  @Override
  public void close() {
    closed = true;
    queue.add(Optional.empty());
    refuseTheRest();
  }

  /// What came in behind the end of the queue was never going to be written.
  private void refuseTheRest() {
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Optional<Entry<T, R>>> left = new ArrayList<>();
    queue.drainTo(left);
    left.stream()
        .flatMap(Optional::stream)
        .forEach(entry -> entry.refuse(new StoreFailure("The store is closed")));
  }
}
