package io.plimsoll.github;

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

  private final FakeState state = new FakeState();
  private final Deque<Failure> failures = new ArrayDeque<>();
  private final Map<String, Deque<Failure>> failing = new HashMap<>();
  private final Map<String, Deque<Failure>> failingAfter = new HashMap<>();
  private final Map<String, Runnable> effects = new HashMap<>();

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

  synchronized <T> Answer<T> answer(String call, Supplier<Optional<T>> value) {
    state.calls.add(call);
    Optional<Failure> failure = Optional.ofNullable(failures.poll()).or(() -> next(failing, call));
    if (failure.isPresent()) {
      return new Answer.Failed<>(failure.get());
    }
    Optional<T> there = value.get();
    happen(call);
    Optional<Failure> late = next(failingAfter, call);
    if (late.isPresent()) {
      return new Answer.Failed<>(late.get());
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
