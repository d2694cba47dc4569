package io.plimsoll.app.standin;

/// Where a story plays: a stand-in for GitHub, and the service that hears of it.
///
/// @param clock of both
record Stage(FastClock clock, StandInGitHub gitHub, Service service) implements AutoCloseable {

  /// One on which time flies.
  static Stage set() {
    return set(new FastClock());
  }

  static Stage set(FastClock clock) {
    StandInGitHub gitHub = StandInGitHub.start(clock);
    return new Stage(clock, gitHub, Service.start(gitHub, clock));
  }

  @Override
  public void close() {
    service.close();
    gitHub.close();
  }
}
