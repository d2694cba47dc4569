package io.plimsoll.app.job;

import io.plimsoll.app.command.HaltedException;
import io.plimsoll.github.Answer;
import io.plimsoll.github.Writes;
import io.plimsoll.inbox.Fence;
import io.plimsoll.inbox.Standing;
import java.util.function.Function;

/// Writes to GitHub for one run, and asks before every write whether the run still may.
final class Pen {
  private final Function<Runnable, Writes> desk;
  private final Fence fence;
  private final Watch watch;

  /// @param desk where to write, given a last look at whether to
  Pen(Function<Runnable, Writes> desk, Fence fence, Watch watch) {
    this.desk = desk;
    this.fence = fence;
    this.watch = watch;
  }

  /// Asks GitHub for the head now, when what is known of it is old.
  @FunctionalInterface
  interface Watch {
    /// Nothing to watch: the commit cannot be overtaken.
    Watch NONE = _ -> {};

    /// Makes sure that a commit is still the head.
    ///
    /// @throws HaltedException when it is not
    void look(String head);
  }

  /// Writes about a commit, and hands on what GitHub said.
  ///
  /// @throws HaltedException when the run may not write any more
  <T> Answer<T> attempt(String head, Function<Writes, Answer<T>> wish) {
    Runnable look =
        () -> {
          demand(head);
          watch.look(head);
        };
    return write(look, wish);
  }

  /// Writes about a commit.
  ///
  /// @throws HaltedException when the run may not write any more
  /// @throws io.plimsoll.github.RefusedException when GitHub refuses
  <T> T write(String head, Function<Writes, Answer<T>> wish) {
    return attempt(head, wish).orThrow();
  }

  /// Writes the last word about a commit, which may have been overtaken.
  ///
  /// @throws HaltedException when the run has lost its job or is being stopped
  <T> Answer<T> conclude(Function<Writes, Answer<T>> wish) {
    return write(() -> demand(""), wish);
  }

  /// A write may wait for its turn, so it is looked at before and after.
  private <T> Answer<T> write(Runnable look, Function<Writes, Answer<T>> wish) {
    look.run();
    return wish.apply(desk.apply(look));
  }

  private void demand(String head) {
    Standing standing = fence.check(head);
    if (!(standing instanceof Standing.Current)) {
      throw new HaltedException(standing);
    }
  }
}
