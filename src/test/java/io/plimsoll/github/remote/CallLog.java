package io.plimsoll.github.remote;

import io.plimsoll.github.CallObserver;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Counts the calls that were made.
final class CallLog implements CallObserver {
  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

  @Override
  public void observe(Call call) {
    calls.add(call);
  }

  void clear() {
    calls.clear();
  }

  int size() {
    return calls.size();
  }

  /// How often each route was called with each result, as `GET /app 200`.
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    calls.forEach(call ->
        counts.merge(call.method() + " " + call.route() + " " + call.status(), 1, Integer::sum));
    return counts;
  }
}
