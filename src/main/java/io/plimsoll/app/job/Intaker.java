package io.plimsoll.app.job;

import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Question;
import io.plimsoll.github.Reads;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.Snapshot;
import io.plimsoll.policy.Settings;
import io.plimsoll.source.FileVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Reads a pull request in few calls: the list of its files, then everything else at once. What the
/// list and the state say of the head must agree, or both are read again.
final class Intaker {
  /// How often a pull request may move on while it is read.
  private static final int ROUNDS = 3;

  private final Reads reads;
  private final int number;
  private final InstantSource clock;

  Intaker(Reads reads, int number, InstantSource clock) {
    this.reads = reads;
    this.number = number;
    this.clock = clock;
  }

  /// Reads it.
  ///
  /// @param certain told the head as soon as the list shows a container file, and not waited for
  /// @throws RefusedException when GitHub does not answer, or not yet
  Intake read(Hint hint, Parallel parallel, Consumer<String> certain) {
    Hint known = hint;
    for (int round = 1; round <= ROUNDS; round++) {
      Listing listing = list(known, parallel);
      if (isCertain(listing)) {
        certain.accept(listing.head());
      }
      Instant at = clock.instant();
      Snapshot snapshot = ask(listing);
      PullRequest state = snapshot.pullRequest();
      if (isOver(state) || state.head().equals(listing.head())) {
        return intake(listing, snapshot, at);
      }
      known = new Hint(Optional.of(state.head()), Optional.of(state.base()));
    }
    throw new RefusedException(
        new Failure.Retry(
            Failure.Cause.SERVER, Duration.ZERO, "the list of files is not that of the head"));
  }

  /// The files with the commits that everything else is to be read at.
  private record Listing(ChangedFiles files, String head, String base) {}

  private Listing list(Hint hint, Parallel parallel) {
    Coming<ChangedFiles> coming = parallel.begin(() -> reads.changedFiles(number).orThrow());
    if (hint.base().isPresent()) {
      ChangedFiles files = coming.await();
      Optional<String> head = files.head().or(hint::head);
      if (head.isPresent()) {
        return new Listing(files, head.get(), hint.base().get());
      }
    }
    PullRequest state = reads.pullRequest(number).orThrow();
    ChangedFiles files = coming.await();
    return new Listing(files, files.head().orElse(state.head()), state.base());
  }

  private static boolean isCertain(Listing listing) {
    return new Selection(Settings.defaults()).isCertain(listing.files().files());
  }

  private static boolean isOver(PullRequest state) {
    return state.state() != PullRequest.State.OPEN;
  }

  private Snapshot ask(Listing listing) {
    List<ChangedFile> ours = new Selection(Settings.defaults()).of(listing.files().files());
    List<FileAt> files = inHead(ours);
    Question question = new Question(number, listing.base(), listing.head(), beside(ours), files);
    return reads.snapshot(question).orThrow();
  }

  /// Those of the files that the head has.
  static List<FileAt> inHead(List<ChangedFile> files) {
    return files.stream()
        .filter(file -> file.status() != ChangedFile.Status.REMOVED)
        .map(FileAt::of)
        .toList();
  }

  /// What is read of the base: what the pull request itself brings of it counts only once merged.
  private static List<String> beside(List<ChangedFile> ours) {
    return Stream.concat(SettingsPaths.ALL.stream(), Selection.attributes(ours).stream()).toList();
  }

  private Intake intake(Listing listing, Snapshot snapshot, Instant at) {
    PullRequest state = snapshot.pullRequest();
    Map<String, FileVersion> base = snapshot.settings();
    if (!isOver(state) && !state.base().equals(listing.base())) {
      List<ChangedFile> ours = new Selection(Settings.defaults()).of(listing.files().files());
      List<FileAt> files = beside(ours).stream().map(FileAt::path).toList();
      base = reads.files(state.base(), files).orThrow();
    }
    return new Intake(
        snapshot.repository(),
        state,
        snapshot.threads(),
        listing.files(),
        base,
        snapshot.files(),
        at);
  }
}
