package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Work on many things side by side. Whoever is free takes the heaviest that is left, so that at
/// the end nobody waits for one that began late.
final class Abreast {
  /// From how many things on it is worth while.
  private static final int MANY = 24;

  private Abreast() {}

  private record Done<R>(int index, R result) {}

  /// The results, in the order of the things.
  ///
  /// @param weight how much work a thing is, about
  /// @param work may run in several threads at once
  static <T, R> List<R> each(List<T> things, ToIntFunction<T> weight, Function<T, R> work) {
    if (things.size() < MANY) {
      return things.stream().map(work).toList();
    }
    int[] order = heaviestFirst(things, weight);
    AtomicInteger next = new AtomicInteger();
    return IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .mapToObj(_ -> take(things, order, next, work))
        .flatMap(List::stream)
        .sorted((one, other) -> Integer.compare(one.index, other.index))
        .map(Done::result)
        .toList();
  }

  private static <T> int[] heaviestFirst(List<T> things, ToIntFunction<T> weight) {
    int[] weights = things.stream().mapToInt(weight).toArray();
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted((one, other) -> Integer.compare(weights[other], weights[one]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static <T, R> List<Done<R>> take(
      List<T> things, int[] order, AtomicInteger next, Function<T, R> work) {
    List<Done<R>> done = new ArrayList<>();
    for (int at = next.getAndIncrement(); at < order.length; at = next.getAndIncrement()) {
      done.add(new Done<>(order[at], work.apply(things.get(order[at]))));
    }
    return done;
  }
}
