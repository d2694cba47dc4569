package io.plimsoll.app.command;

import io.plimsoll.inbox.Fence;
import io.plimsoll.inbox.Standing;
import java.io.Serial;

/// A run that may not write any more, on its way to the edge that ends it.
public final class HaltedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Standing standing;

  public HaltedException(Standing standing) {
    super(standing.toString());
    this.standing = standing;
  }

  /// Why it may not.
  public Standing standing() {
    return standing;
  }

  /// Makes sure that a run may write something that is about no commit.
  ///
  /// @throws HaltedException when it may not
  static void check(Fence fence) {
    Standing standing = fence.check("");
    if (!(standing instanceof Standing.Current)) {
      throw new HaltedException(standing);
    }
  }
}
