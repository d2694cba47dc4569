package io.plimsoll.github.remote;

import io.plimsoll.github.AppCalls;
import io.plimsoll.github.CallObserver;
import io.plimsoll.github.GitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.Reads;
import io.plimsoll.github.WriteLimit;
import io.plimsoll.github.Writes;
import java.time.InstantSource;

/// GitHub itself.
public final class RemoteGitHub implements GitHub {
  private final RemoteSettings settings;
  private final Wire wire;
  private final Refusal refusal;
  private final Session app;
  private final Tokens tokens;
  private final WriteLimit limit;
  private final Pause pause;

  private RemoteGitHub(
      RemoteSettings settings,
      WriteLimit limit,
      CallObserver observer,
      InstantSource clock,
      Pause pause) {
    this.settings = settings;
    this.wire = new Wire(settings, observer);
    this.refusal = new Refusal(clock);
    this.limit = limit;
    this.pause = pause;
    AppToken own = new AppToken(settings.app(), settings.key(), clock);
    this.app = new Session(settings, wire, new Roles.App(own), refusal);
    this.tokens = new Tokens(app, clock);
  }

  /// Opens the way to GitHub; nothing is sent yet.
  ///
  /// @param observer hears of every call
  public static RemoteGitHub connect(
      RemoteSettings settings, WriteLimit limit, CallObserver observer) {
    return connect(settings, limit, observer, InstantSource.system(), Thread::sleep);
  }

  /// The same with a clock and a way to wait.
  public static RemoteGitHub connect(
      RemoteSettings settings,
      WriteLimit limit,
      CallObserver observer,
      InstantSource clock,
      Pause pause) {
    return new RemoteGitHub(settings, limit, observer, clock, pause);
  }

  @Override
  public AppCalls app() {
    return new RemoteAppCalls(app);
  }

  @Override
  public Reads reads(InstalledRepository repository) {
    return new RemoteReads(session(repository, () -> {}), repository);
  }

  @Override
  public Writes writes(InstalledRepository repository) {
    return writes(repository, () -> {});
  }

  @Override
  public Writes writes(InstalledRepository repository, Runnable look) {
    return new RemoteWrites(session(repository, look), repository);
  }

  private Session session(InstalledRepository repository, Runnable look) {
    Turn turn = new Turn(limit, pause, look);
    return new Session(settings, wire, new Roles.Installed(repository, tokens, turn), refusal);
  }
}
