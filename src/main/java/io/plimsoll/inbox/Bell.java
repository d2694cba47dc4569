package io.plimsoll.inbox;

/// Tells whoever works off the jobs that there is something to do, so that nobody waits for the
/// next look at the table.
final class Bell {
  private volatile Runnable answer = () -> {};

  void ring() {
    answer.run();
  }

  void answeredBy(Runnable someone) {
    answer = someone;
  }
}
