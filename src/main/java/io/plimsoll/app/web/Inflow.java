package io.plimsoll.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// One body that comes in. Memory for it grows with what has come, not with what was announced:
/// whoever announces much and sends nothing takes next to nothing.
final class Inflow implements AutoCloseable {
  private static final int FIRST = 64 * 1024;

  private final Room room;
  private final int most;
  private final Runnable leave;
  private byte[] bytes = {};
  private int taken;

  /// @param length of the body, when it was told
  /// @param leave what to do at the end
  Inflow(Room room, OptionalLong length, Runnable leave) {
    this.room = room;
    this.most = (int) Math.min(length.orElse(Gate.LARGEST), Gate.LARGEST);
    this.leave = leave;
  }

  /// Reads to the end, or until there is no room.
  ///
  /// @return what became of the request if the body could not be taken whole
  Optional<Verdict> read(InputStream in) throws IOException {
    int size = 0;
    while (size < bytes.length || size < most) {
      if (size == bytes.length && !grow()) {
        return Optional.of(Verdict.BUSY);
      }
      int count = in.read(bytes, size, bytes.length - size);
      if (count < 0) {
        bytes = Arrays.copyOf(bytes, size);
        return Optional.empty();
      }
      size += count;
    }
    return in.read() < 0 ? Optional.empty() : Optional.of(Verdict.TOO_LARGE);
  }

  /// What was read. Belongs to this until it is closed.
  byte[] body() {
    return bytes;
  }

  private boolean grow() {
    int wanted = Math.min(most, Math.max(FIRST, 2 * bytes.length));
    if (!room.take(wanted - taken)) {
      return false;
    }
    taken = wanted;
    bytes = Arrays.copyOf(bytes, wanted);
    return true;
  }

  @Override
  public void close() {
    room.giveBack(taken);
    leave.run();
  }
}
