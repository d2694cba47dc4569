package io.plimsoll.app.job;

import io.plimsoll.github.Answer;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.GitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.RefusedException;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The settings files of organisations, each read with a token for its `.github` repository alone.
/// They are kept for a while, since every review of the organisation asks for them.
final class Organisations {
  /// How old what is kept may be.
  static final Duration FRESH = Duration.ofMinutes(5);

  /// How many organisations are kept.
  private static final int MOST = 1_000;

  private final GitHub gitHub;
  private final InstantSource clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Organisations(GitHub gitHub, InstantSource clock) {
    this.gitHub = gitHub;
    this.clock = clock;
  }

  /// What an organisation has.
  sealed interface Found {

    /// A settings file.
    record File(SourceFile file) implements Found {}

    /// No settings file.
    record Nothing() implements Found {}

    /// Nothing that the App may read.
    record Closed() implements Found {}
  }

  private record Kept(Found found, Instant at) {}

  /// The settings file of a repository's organisation.
  ///
  /// @throws RefusedException when it could not be asked for just now
  Found of(InstalledRepository repository) {
    String key = repository.installation() + "/" + repository.owner();
    Kept known = kept.get(key);
    if (known != null && known.at.plus(FRESH).isAfter(clock.instant())) {
      return known.found;
    }
    Found found = read(repository.defaults());
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, new Kept(found, clock.instant()));
    return found;
  }

  private Found read(InstalledRepository defaults) {
    var wanted = SettingsPaths.ALL.stream().map(FileAt::path).toList();
    return switch (gitHub.reads(defaults).files("HEAD", wanted)) {
      case Answer.Got<Map<String, FileVersion>>(var files) ->
          first(files).<Found>map(Found.File::new).orElseGet(Found.Nothing::new);
      case Answer.Failed<Map<String, FileVersion>>(Failure.GiveUp _) -> new Found.Closed();
      case Answer.Failed<Map<String, FileVersion>>(Failure.Retry retry) ->
          throw new RefusedException(retry);
    };
  }

  /// The settings file that counts among those that are there.
  static Optional<SourceFile> first(Map<String, FileVersion> files) {
    return SettingsPaths.ALL.stream()
        .flatMap(path -> Optional.ofNullable(files.get(path)).stream())
        .filter(SourceFile.class::isInstance)
        .map(SourceFile.class::cast)
        .findFirst();
  }
}
