package io.plimsoll.app.job;

import io.plimsoll.app.command.Pull;
import io.plimsoll.app.command.SettingsLayer;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.Fence;
import io.plimsoll.policy.Settings;
import io.plimsoll.scan.Exceptions;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.source.Change;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A pull request that was read and scanned. What the scan says follows the exceptions, which
/// commands may change on the way.
final class ScannedPull implements Pull {
  private final Reviewer reviewer;
  private final Examination examination;
  private final Excuses excuses;
  private final Fence fence;
  private Exceptions exceptions;
  private Report report;

  ScannedPull(Reviewer reviewer, Examination examination, Excuses excuses, Fence fence) {
    this.reviewer = reviewer;
    this.examination = examination;
    this.excuses = excuses;
    this.fence = fence;
    this.exceptions = excuses.of(examination, reviewer.intake().state());
    this.report = whole(examination.report(exceptions, _ -> true));
  }

  /// GitHub lists only so many files of a pull request.
  private Report whole(Report some) {
    List<ChangedFile> listed = reviewer.intake().listed().files();
    int counted = Math.max(state().changedFiles(), listed.size());
    boolean isCut =
        !reviewer.intake().listed().complete()
            && (counted > listed.size() || state().changedFiles() == 0);
    return isCut && !listed.isEmpty()
        ? some.withCutList(listed.getLast().path(), listed.size(), counted)
        : some;
  }

  /// Applies the exceptions as they are now.
  void renew() {
    exceptions = excuses.of(examination, state());
    report = whole(examination.report(exceptions, _ -> true));
  }

  Examination examination() {
    return examination;
  }

  Exceptions exceptions() {
    return exceptions;
  }

  @Override
  public InstalledRepository repository() {
    return reviewer.target().repository();
  }

  @Override
  public PullRequest state() {
    return reviewer.intake().state();
  }

  @Override
  public Settings settings() {
    return reviewer.holding().settings();
  }

  @Override
  public List<SettingsLayer> layers() {
    return reviewer.holding().layers();
  }

  @Override
  public boolean isOrganisationUnread() {
    return reviewer.holding().isOrganisationUnread();
  }

  @Override
  public Change change() {
    return examination.change();
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public Report report(Predicate<Finding> fixable) {
    return whole(examination.report(exceptions, fixable));
  }

  @Override
  public Report scan(Change other) {
    return examination.scan(other, Exceptions.written());
  }

  @Override
  public String headline() {
    return reviewer.compose(this, Set.of(), List.of()).checkRun().title();
  }

  @Override
  public List<ReviewThread> threads() {
    return reviewer.intake().threads();
  }

  @Override
  public Phrases phrases() {
    return reviewer.phrases();
  }

  @Override
  public Fence fence() {
    return fence;
  }
}
