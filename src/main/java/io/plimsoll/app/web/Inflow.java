package io.plimsoll.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;

/// One body that comes in. Memory for it grows with what has come, not with what was announced:
/// whoever announces much and sends nothing takes next to nothing.
final class Inflow implements AutoCloseable {
  private static final int FIRST = 64 * 1024;

  private final Room room;
  private final int most;
  private final Runnable leave;
  private byte[] bytes = {};

  /// @param length of the body, when it was told
  /// @param leave what to do at the end
  Inflow(Room room, OptionalLong length, Runnable leave) {
    this.room = room;
    this.most = (int) Math.min(length.orElse(Gate.LARGEST), Gate.LARGEST);
    this.leave = leave;
  }

  /// How reading ended.
  sealed interface End {}

  /// The whole body.
  record Whole(byte[] body) implements End {}

  /// Only a part of it could be taken.
  record Cut(Verdict verdict) implements End {}

  /// Reads to the end, or until there is no room.
  End read(InputStream in) throws IOException {
    int size = 0;
    while (true) {
      if (size == bytes.length && size < most && !grow()) {
        return new Cut(Verdict.BUSY);
      }
      int count = size < bytes.length ? in.read(bytes, size, bytes.length - size) : in.read();
      if (count < 0) {
        return new Whole(size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
      }
      if (size == bytes.length) {
        return new Cut(Verdict.TOO_LARGE);
      }
      size += count;
    }
  }

  private boolean grow() {
    int wanted = Math.min(most, Math.max(FIRST, 2 * bytes.length));
    if (!room.take(wanted - bytes.length)) {
      return false;
    }
    bytes = Arrays.copyOf(bytes, wanted);
    return true;
  }

  @Override
  public void close() {
    room.giveBack(bytes.length);
    leave.run();
  }
}
