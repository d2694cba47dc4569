package io.plimsoll.app.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The faults that are still to come.
final class Faults {
  private final List<Plan> plans = new ArrayList<>();
  private final Map<String, Runnable> deeds = new HashMap<>();

  /// A fault that waits for its calls.
  private static final class Plan {
    final Predicate<String> kind;
    final Fault fault;
    int skip;
    int times;

    Plan(Predicate<String> kind, Fault fault, int skip, int times) {
      this.kind = kind;
      this.fault = fault;
      this.skip = skip;
      this.times = times;
    }
  }

  /// A call goes wrong: the one behind so many others, counted from now on. Looking for missed
  /// deliveries is not among them, since that is done at any time.
  synchronized void at(int skip, Fault fault) {
    plans.add(new Plan(kind -> !kind.contains(" /app/hook"), fault, skip, 1));
  }

  /// The next calls of a kind go wrong.
  ///
  /// @param kind such as `POST /repos/{owner}/{repo}/check-runs`
  synchronized void on(String kind, Fault fault, int times) {
    plans.add(new Plan(kind::equals, fault, 0, times));
  }

  /// The call of a kind that is behind so many others goes wrong.
  synchronized void behind(int skip, String kind, Fault fault) {
    plans.add(new Plan(kind::equals, fault, skip, 1));
  }

  /// Something happens while a call of a kind is on its way.
  synchronized void meanwhile(String kind, Runnable deed) {
    deeds.put(kind, deed);
  }

  /// What happens while a call is on its way, once.
  synchronized Runnable deed(String kind) {
    Runnable deed = deeds.remove(kind);
    return deed == null ? () -> {} : deed;
  }

  synchronized void clear() {
    deeds.clear();
    plans.clear();
  }

  /// Whether all of them have come.
  synchronized boolean isOver() {
    return plans.stream().allMatch(plan -> plan.times == 0);
  }

  synchronized Optional<Fault> next(String kind) {
    for (Plan plan : plans) {
      if (plan.times > 0 && plan.kind.test(kind) && plan.skip-- <= 0) {
        plan.times--;
        return Optional.of(plan.fault);
      }
    }
    return Optional.empty();
  }
}
