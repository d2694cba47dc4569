package io.plimsoll.github;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/// A GitHub in memory, with one repository whose state a test sets and looks at. Every call is
/// written down, and fails when the test says so. Calls may come from several threads; they are
/// answered one after the other.
public final class FakeGitHub implements GitHub {
  /// The App's login, as GraphQL spells it.
  public static final String APP = "plimsoll";

  private final FakeState state = new FakeState();
  private final Deque<Failure> failures = new ArrayDeque<>();

  /// What the repository holds.
  public FakeState state() {
    return state;
  }

  /// Makes the next call fail; several calls of this queue up.
  public void fail(Failure failure) {
    failures.add(failure);
  }

  synchronized <T> Answer<T> answer(String call, Supplier<Optional<T>> value) {
    state.calls.add(call);
    Failure failure = failures.poll();
    if (failure != null) {
      return new Answer.Failed<>(failure);
    }
    return value
        .get()
        .<Answer<T>>map(Answer.Got::new)
        .orElseGet(() -> new Answer.Failed<>(notFound(call)));
  }

  Answer<Done> done(String call, Runnable effect) {
    return answer(
        call,
        () -> {
          effect.run();
          return Optional.of(Done.DONE);
        });
  }

  private static Failure notFound(String call) {
    return new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, call);
  }

  @Override
  public AppCalls app() {
    return new FakeAppCalls(this);
  }

  @Override
  public Reads reads(InstalledRepository repository) {
    return new FakeReads(this);
  }

  @Override
  public Writes writes(InstalledRepository repository) {
    return new FakeWrites(this);
  }
}
