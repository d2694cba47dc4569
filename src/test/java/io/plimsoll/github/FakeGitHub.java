package io.plimsoll.github;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A GitHub in memory, with one repository whose state a test sets and looks at. Every call is
/// written down, and fails when the test says so. Calls may come from several threads; they are
/// answered one after the other.
public final class FakeGitHub implements GitHub {
  /// The App's login, as GraphQL spells it.
  public static final String APP = "plimsoll";

  private static final Failure BROKEN =
      new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "broken on purpose");

  private final FakeState state = new FakeState();
  private final Deque<Failure> failures = new ArrayDeque<>();
  private final Map<String, Deque<Failure>> failing = new HashMap<>();
  private final Map<String, Deque<Failure>> failingAfter = new HashMap<>();
  private final Map<String, Runnable> effects = new HashMap<>();
  private int callsToBreak;
  private boolean isBrokenCallDone;

  /// What the repository holds.
  public FakeState state() {
    return state;
  }

  /// Makes the next call fail; several calls of this queue up.
  public void fail(Failure failure) {
    failures.add(failure);
  }

  /// Makes the next call whose name begins so fail; several calls of this queue up.
  public void failAt(String call, Failure failure) {
    failing.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(failure);
  }

  /// Makes the next call whose name begins so take effect, and then fail.
  public void failAfter(String call, Failure failure) {
    failingAfter.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(failure);
  }

  /// Does something once, right after the next call whose name begins so.
  public void afterwards(String call, Runnable effect) {
    effects.put(call, effect);
  }

  private void happen(String call) {
    List<String> due = effects.keySet().stream().filter(call::startsWith).toList();
    due.forEach(name -> Optional.ofNullable(effects.remove(name)).ifPresent(Runnable::run));
  }

  private static Optional<Failure> next(Map<String, Deque<Failure>> failing, String call) {
    return failing.entrySet().stream()
        .filter(one -> call.startsWith(one.getKey()))
        .flatMap(one -> Optional.ofNullable(one.getValue().poll()).stream())
        .findFirst();
  }

  /// Lets the connection break in one of the next calls.
  ///
  /// @param call which, from 1
  /// @param isDone whether GitHub still does what it was asked
  public synchronized void interrupt(int call, boolean isDone) {
    callsToBreak = call;
    isBrokenCallDone = isDone;
  }

  /// Whether the call that is to break is still to come.
  public synchronized boolean isInterruptionAhead() {
    return callsToBreak > 0;
  }

  synchronized <T> Answer<T> answer(String call, Supplier<Optional<T>> value) {
    state.calls.add(call);
    Optional<Failure> failure = Optional.ofNullable(failures.poll()).or(() -> next(failing, call));
    if (failure.isPresent()) {
      return new Answer.Failed<>(failure.get());
    }
    boolean isBreaking = callsToBreak > 0 && --callsToBreak == 0;
    if (isBreaking && !isBrokenCallDone) {
      return new Answer.Failed<>(BROKEN);
    }
    Optional<T> there = value.get();
    happen(call);
    Optional<Failure> late = next(failingAfter, call);
    if (late.isPresent() || isBreaking) {
      return new Answer.Failed<>(late.orElse(BROKEN));
    }
    return there
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
