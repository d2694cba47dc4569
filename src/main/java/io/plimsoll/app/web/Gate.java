package io.plimsoll.app.web;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets in as many bodies as the memory for them allows, until it is closed.
public final class Gate {
  /// GitHub caps payloads at 25 MB.
  static final int LARGEST = 25 * 1024 * 1024;

  /// All bodies together.
  private static final long ALL = 64L * 1024 * 1024;

  /// Requests that are read at the same time.
  private static final int REQUESTS = 1024;

  private final Room room;
  private final int most;
  private final Semaphore requests;
  private volatile boolean closed;

  /// A gate with the usual room.
  public Gate() {
    this(ALL, REQUESTS);
  }

  Gate(long bytes, int requests) {
    this.room = new Room(bytes);
    this.most = requests;
    this.requests = new Semaphore(requests);
  }

  /// What a request is told before its body is read.
  sealed interface Entry {}

  /// It may be read.
  record Open(Inflow inflow) implements Entry {}

  /// It may not.
  record Shut(Verdict verdict) implements Entry {}

  /// Lets a request in, or not.
  ///
  /// @param length of its body, when it was told
  Entry enter(OptionalLong length) {
    if (closed) {
      return new Shut(Verdict.CLOSED);
    }
    if (!room.has(length.orElse(0)) || !requests.tryAcquire()) {
      return new Shut(Verdict.BUSY);
    }
    return new Open(new Inflow(room, length, requests::release));
  }

  /// Bytes of bodies that are held now.
  public long held() {
    return room.taken();
  }

  /// Lets nobody in any more, and waits for those who are inside.
  ///
  /// @return whether all of them have left in time
  public boolean close(Duration patience) throws InterruptedException {
    closed = true;
    return requests.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
