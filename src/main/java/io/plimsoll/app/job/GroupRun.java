package io.plimsoll.app.job;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Reads;
import io.plimsoll.inbox.CheckRun;
import io.plimsoll.inbox.CheckRuns;
import io.plimsoll.inbox.Conclusion;
import io.plimsoll.inbox.MergeGroups;
import io.plimsoll.inbox.Run;
import io.plimsoll.policy.Settings;
import io.plimsoll.review.Closing;
import io.plimsoll.review.Review;
import io.plimsoll.source.FileVersion;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One run for a group of the merge queue: a real review of the group's head against its base. It
/// shows a check run alone, since there is nobody to comment to.
final class GroupRun implements Work {
  private final Tools tools;
  private final Target target;
  private final String head;
  private final Told told;
  private final Reads reads;
  private final Pen pen;
  private final CheckRuns book;
  private final MergeGroups groups;
  private final CheckKeeper keeper;
  private final Run run;
  private final Stopwatch stopwatch;

  /// @param target the repository, and no pull request
  GroupRun(Tools tools, Target target, Run run, Told told) {
    this.tools = tools;
    this.target = target;
    this.head = run.key().name();
    this.told = told;
    this.reads = tools.gitHub().reads(target.repository());
    this.pen = new Pen(tools.desk(target.repository()), run.fence(), Pen.Watch.NONE);
    this.book = tools.inbox().checkRuns();
    this.groups = tools.inbox().mergeGroups();
    this.keeper = new CheckKeeper(book, reads, pen, run.attempt());
    this.run = run;
    this.stopwatch = new Stopwatch(tools.clock());
  }

  @Override
  public void work() {
    Optional<Happening> last = told.all().stream().reduce((_, newest) -> newest);
    if (last.orElse(null) instanceof Happening.GroupGone) {
      leave();
    } else {
      told.group().ifPresent(this::review);
    }
  }

  private void review(Happening.GroupToCheck group) {
    String base = group.base();
    groups.note(target.id(), head, new MergeGroups.Base(base, group.baseRef()));
    ChangedFiles listed = reads.changesBetween(base, head).orThrow();
    try (Parallel parallel = new Parallel()) {
      Coming<Boolean> started = parallel.start(() -> start(listed));
      Intake intake = intake(group, base, listed, parallel);
      started.await();
      complete(intake);
    }
  }

  private void start(ChangedFiles listed) {
    if (new Selection(Settings.defaults()).isCertain(listed.files())) {
      CheckRun row = row();
      String title = tools.running(target);
      keeper.start(row, CheckReport.of(row.id(), Optional.empty(), title, title));
    }
  }

  /// Settings and files at once.
  private Intake intake(
      Happening.GroupToCheck group, String base, ChangedFiles listed, Parallel parallel) {
    List<ChangedFile> ours = new Selection(Settings.defaults()).of(listed.files());
    List<FileAt> beside =
        Stream.concat(SettingsPaths.ALL.stream(), Selection.attributes(ours).stream())
            .map(FileAt::path)
            .toList();
    Coming<Map<String, FileVersion>> settings =
        parallel.begin(() -> reads.files(base, beside).orThrow());
    List<FileAt> wanted = Intaker.inHead(ours);
    Map<String, FileVersion> heads =
        wanted.isEmpty() ? Map.of() : reads.files(head, wanted).orThrow();
    return new Intake(
        "",
        state(group, base),
        List.of(),
        listed,
        settings.await(),
        heads,
        tools.clock().instant());
  }

  /// The group as if it were a pull request of nobody's.
  private PullRequest state(Happening.GroupToCheck group, String base) {
    return new PullRequest(
        "",
        0,
        target.number(),
        PullRequest.State.OPEN,
        false,
        false,
        head,
        group.baseRef(),
        base,
        false,
        "",
        false,
        List.of(),
        0);
  }

  private void complete(Intake intake) {
    Holding holding =
        new Layers(() -> tools.organisations().of(target.repository()), tools.names())
            .of(target.repository(), intake.state().base(), intake.base())
            .silent();
    Reviewer reviewer = new Reviewer(tools, target, reads, intake, holding);
    Excuses excuses = Excuses.ofMerged(tools, target, reads);
    ScannedPull pull = new ScannedPull(reviewer, reviewer.examine(), excuses, run.fence());
    tools.tongues().note(target.id(), holding.settings().language());
    Optional<String> wrong =
        new SettingsNotes(reviewer.phrases(), tools.web()).errors(holding.layers());
    Review review = reviewer.compose(pull, Set.of(), wrong.stream().toList());
    io.plimsoll.review.CheckRun shown =
        review.checkRunAlone(new Closing(Map.of(), Set.of(), Optional.of(stopwatch.elapsed())));
    Conclusion own = new Last(shown, "", wrong.isPresent()).conclusion();
    CheckRun row = row();
    keeper.complete(row, Composed.report(row.id(), shown, "", own));
  }

  private CheckRun row() {
    return book.of(target.id(), head);
  }

  /// The group was merged or taken apart: what is in progress is completed.
  private void leave() {
    groups.gone(target.id(), head);
    Phrases phrases = tools.firstIn(target);
    book.known(target.id(), head)
        .filter(row -> row.number().isPresent() && !book.isCompleted(row))
        .ifPresent(row -> {
          String title = phrases.say("check.group-gone");
          keeper.cancel(row, Composed.plain(row.id(), Conclusion.CANCELLED, title, title));
        });
  }

  @Override
  public void supersede(String by) {
    leave();
  }

  /// What GitHub shows as completed stays.
  @Override
  public void giveUp(String reason) {
    Phrases phrases = tools.firstIn(target);
    CheckRun row = row();
    if (!book.isCompleted(row)) {
      keeper.complete(row, Composed.failed(row.id(), Conclusion.NEUTRAL, reason, phrases));
    }
  }
}
