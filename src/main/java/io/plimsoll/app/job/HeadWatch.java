package io.plimsoll.app.job;

import io.plimsoll.app.command.HaltedException;
import io.plimsoll.github.Answer;
import io.plimsoll.github.Failure;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Reads;
import io.plimsoll.github.RefusedException;
import io.plimsoll.inbox.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Looks whether a commit is still the head of a pull request, at most every ten seconds.
final class HeadWatch implements Pen.Watch {
  /// How old what is known may be.
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Reads reads;
  private final int number;
  private final InstantSource clock;
  private Instant seen;

  HeadWatch(Reads reads, int number, InstantSource clock) {
    this.reads = reads;
    this.number = number;
    this.clock = clock;
    this.seen = clock.instant();
  }

  /// The state was read.
  synchronized void saw(Instant at) {
    seen = at;
  }

  @Override
  public synchronized void look(String head) {
    Instant now = clock.instant();
    if (Duration.between(seen, now).compareTo(FRESH) > 0) {
      demand(head, reads.pullRequest(number));
      seen = now;
    }
  }

  /// Where GitHub refuses to tell, what our own store knows is enough: the last word about a commit
  /// is not to wait for an answer that never comes.
  private static void demand(String head, Answer<PullRequest> told) {
    switch (told) {
      case Answer.Got<PullRequest>(var state) when !state.head().equals(head) ->
          throw new HaltedException(new Standing.Overtaken(state.head()));
      case Answer.Failed<PullRequest>(Failure.Retry retry) -> throw new RefusedException(retry);
      case Answer.Got<PullRequest> _, Answer.Failed<PullRequest> _ -> {}
    }
  }
}
