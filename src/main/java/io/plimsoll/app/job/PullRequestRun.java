package io.plimsoll.app.job;

import io.plimsoll.app.command.Aftermath;
import io.plimsoll.app.command.Posted;
import io.plimsoll.app.event.Happening;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Reads;
import io.plimsoll.inbox.CheckRun;
import io.plimsoll.inbox.CheckRuns;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Run;
import io.plimsoll.review.Closing;
import io.plimsoll.review.Review;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One run for a pull request: read it, scan it, carry out commands, say what there is to say,
/// complete the check run.
final class PullRequestRun implements Work {
  private final Tools tools;
  private final Target target;
  private final Run run;
  private final Told told;
  private final Reads reads;
  private final HeadWatch watch;
  private final Pen pen;
  private final Checks checks;
  private final Stopwatch stopwatch;
  private volatile Phrases phrases;

  /// The head that counts, as far as the run knows.
  private volatile Optional<String> head;

  PullRequestRun(Tools tools, Target target, Run run, Told told) {
    this.tools = tools;
    this.target = target;
    this.run = run;
    this.told = told;
    this.reads = tools.gitHub().reads(target.repository());
    this.watch = new HeadWatch(reads, target.number(), tools.clock());
    this.pen = new Pen(tools.desk(target.repository()), run.fence(), watch);
    CheckRuns book = tools.inbox().checkRuns();
    this.checks = new Checks(book, new CheckKeeper(book, reads, pen, run.attempt()), target);
    this.stopwatch = new Stopwatch(tools.clock());
    this.phrases = tools.firstIn(target);
    this.head = run.head();
  }

  @Override
  public void work() {
    if (told.isLastClosed() && isClosed()) {
      close();
      return;
    }
    try (Parallel parallel = new Parallel()) {
      Coming<Organisations.Found> organisation =
          parallel.begin(() -> tools.organisations().of(target.repository()));
      List<Coming<Boolean>> started = new ArrayList<>();
      Hint hint = new Hint(run.head(), told.base());
      Intake intake =
          new Intaker(reads, target.number(), tools.clock())
              .read(hint, parallel, head -> started.add(parallel.start(() -> start(head))));
      started.forEach(Coming::await);
      watch.saw(intake.at());
      Holding holding =
          new Layers(organisation, tools.names())
              .of(target.repository(), intake.state().base(), intake.base());
      Reviewer reviewer = new Reviewer(tools, target, reads, intake, holding);
      phrases = reviewer.phrases();
      tools.tongues().note(target.id(), holding.settings().language());
      if (intake.state().state() == PullRequest.State.OPEN) {
        review(reviewer, parallel);
      } else {
        recheck(intake, holding);
        close();
        answer(reviewer);
      }
    }
  }

  private boolean isClosed() {
    return reads.pullRequest(target.number()).orThrow().state() != PullRequest.State.OPEN;
  }

  private void start(String listed) {
    head = Optional.of(listed);
    checks.adopt(listed, told.checkRunsOf(listed));
    checks.start(listed, tools.running(target));
  }

  private ScannedPull scan(Reviewer reviewer) {
    Excuses excuses = Excuses.ofAuthor(tools, target, reads);
    return new ScannedPull(reviewer, reviewer.examine(), excuses, run.fence());
  }

  private void review(Reviewer reviewer, Parallel parallel) {
    String current = reviewer.intake().state().head();
    head = Optional.of(current);
    tidy(current);
    boolean wasSilent = reviewer.isSilent();
    ScannedPull pull = scan(reviewer);
    Aftermath aftermath = carryOut(pull);
    Posting posting = new Posting(tools, reviewer, pull, reads, pen, checks, stopwatch);
    Posted posted =
        isOnlyTalk(aftermath) && checks.isConcluded(current) && wasSilent == reviewer.isSilent()
            ? new Posted(false, pull.headline())
            : posting.post(parallel, told, aftermath);
    tools.commander().conclude(aftermath, pull, posted);
    new SafeFixes(tools, pull, reads, pen).answer(told);
  }

  private boolean isOnlyTalk(Aftermath aftermath) {
    return told.isOnlyTalk() && !aftermath.exceptionsChanged() && !aftermath.reviewAgain();
  }

  /// Puts the pull request's check runs in order before anything is said.
  private void tidy(String current) {
    checks.adopt(current, told.checkRunsOf(current));
    checks.leaveOthers(current, phrases);
    for (String again : told.again()) {
      if (again.equals(current)) {
        checks.restart(current, phrases);
      } else {
        checks.answerOld(again, current, phrases);
      }
    }
  }

  private Aftermath carryOut(ScannedPull pull) {
    Aftermath all = Aftermath.NOTHING;
    for (Happening.Commented said : told.comments()) {
      Aftermath one = tools.commander().carryOut(said, pull);
      all = all.and(one);
      if (one.exceptionsChanged()) {
        pull.renew();
      }
    }
    return all;
  }

  /// A pull request that was merged or closed has a say no longer.
  private void close() {
    tools.inbox().said().closed(target.id(), target.number());
    for (CheckRun shared : checks.close(phrases)) {
      tools.inbox().checkRuns().pullRequests(shared).stream()
          .map(other -> JobKey.pullRequest(target.id(), other))
          .forEach(tools.inbox()::request);
    }
  }

  /// A check that is asked for once more is answered, though nothing is said in comments any more.
  private void recheck(Intake intake, Holding holding) {
    String last = intake.state().head();
    if (told.again().contains(last)) {
      checks.adopt(last, told.checkRunsOf(last));
      Reviewer silent = new Reviewer(tools, target, reads, intake, holding.silent());
      Review review = silent.compose(scan(silent), Set.of(), List.of());
      Closing closing = new Closing(Map.of(), Set.of(), Optional.of(stopwatch.elapsed()));
      checks.complete(last, new Last(review.checkRunAlone(closing), "", false), phrases);
    }
  }

  /// People may still ask.
  private void answer(Reviewer reviewer) {
    if (!told.comments().isEmpty()) {
      ScannedPull pull = scan(reviewer);
      Aftermath aftermath = carryOut(pull);
      tools.commander().conclude(aftermath, pull, new Posted(false, pull.headline()));
    }
  }

  @Override
  public void supersede(String by) {
    checks.leaveOthers(by, phrases);
  }

  /// The check run comes first: others wait for it.
  @Override
  public void giveUp(String reason) {
    checks.failAll(head, reason, phrases);
    String id = "%08x".formatted(reason.hashCode());
    for (Happening.Commented said : told.comments()) {
      tools.commander().apologise(said, target.repository(), phrases, run.fence(), id);
    }
  }
}
