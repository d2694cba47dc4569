package io.plimsoll.app.job;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Reads;
import io.plimsoll.inbox.CheckRun;
import io.plimsoll.inbox.CheckRuns;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Run;
import io.plimsoll.review.Review;
import io.plimsoll.scan.NotChecked;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// One run for a pull request: read it, scan it, say what there is to say, complete the check run.
final class PullRequestRun {
  private final Tools tools;
  private final Target target;
  private final Run run;
  private final List<Happening> told;
  private final Reads reads;
  private final HeadWatch watch;
  private final Pen pen;
  private final Checks checks;

  PullRequestRun(Tools tools, Target target, Run run, List<Happening> told) {
    this.tools = tools;
    this.target = target;
    this.run = run;
    this.told = List.copyOf(told);
    this.reads = tools.gitHub().reads(target.repository());
    this.watch = new HeadWatch(reads, target.number(), tools.clock());
    this.pen = new Pen(tools.gitHub().writes(target.repository()), run.fence(), watch);
    CheckRuns book = tools.inbox().checkRuns();
    this.checks = new Checks(book, new CheckKeeper(book, reads, pen, run.attempt()), target);
  }

  /// Does the work.
  ///
  /// @throws io.plimsoll.app.command.HaltedException when it must end on the way
  /// @throws io.plimsoll.github.RefusedException when GitHub does not do what it is asked
  void work() {
    try (Parallel parallel = new Parallel()) {
      List<Supplier<String>> started = new ArrayList<>();
      Intake intake =
          new Intaker(reads, target.number(), tools.clock())
              .read(hint(), parallel, head -> started.add(parallel.begin(() -> start(head))));
      started.forEach(Supplier::get);
      watch.saw(intake.at());
      if (intake.state().state() == PullRequest.State.OPEN) {
        review(intake, parallel);
      } else {
        close();
      }
    }
  }

  /// What the deliveries tell of the newest head.
  private Hint hint() {
    Optional<String> base = Optional.empty();
    for (Happening one : told) {
      if (one instanceof Happening.PullRequestChanged changed) {
        base = Optional.of(changed.base());
      }
    }
    return new Hint(run.head(), base);
  }

  private String start(String head) {
    checks.start(head, tools.in(Language.EN.code()));
    return head;
  }

  private void close() {
    for (CheckRun shared : checks.close(tools.in(Language.EN.code()))) {
      tools.inbox().checkRuns().pullRequests(shared).stream()
          .map(other -> JobKey.pullRequest(target.id(), other))
          .forEach(tools.inbox()::request);
    }
  }

  private void review(Intake intake, Parallel parallel) {
    String head = intake.state().head();
    checks.of(head);
    Holding holding =
        new Layers(tools.organisations(), tools.names())
            .of(target.repository(), intake.state().base(), intake.base());
    Phrases phrases = tools.in(holding.settings().language());
    checks.leaveOthers(head, phrases);
    Reviewer reviewer = new Reviewer(tools, target, reads, intake, holding);
    Examination examination = reviewer.examine();
    Map<String, String> anchors = Spoken.anchors(intake.threads());
    Reviewed reviewed = reviewer.compose(examination, anchors.keySet(), checks.isFirst(head));
    post(intake, reviewed, anchors, parallel);
  }

  private void post(Intake intake, Reviewed reviewed, Map<String, String> said, Parallel parallel) {
    Review review = reviewed.review();
    String head = intake.state().head();
    Supplier<String> cleaned = parallel.begin(() -> clean(intake, reviewed));
    Poster poster = new Poster(pen, reads, target.number(), head);
    Map<String, String> anchors = new HashMap<>(said);
    anchors.putAll(poster.post(review.comments()));
    cleaned.get();
    checks.complete(head, review.checkRun(addresses(anchors)));
  }

  private String clean(Intake intake, Reviewed reviewed) {
    Set<String> unread =
        reviewed.report().notChecked().stream()
            .map(NotChecked::path)
            .collect(Collectors.toUnmodifiableSet());
    if (reviewed.settings().review().cleanUpFixed()) {
      new Cleaner(pen, reads, intake, tools.clock(), reviewed.phrases())
          .clean(reviewed.review().counted(), unread);
    }
    return "";
  }

  private Map<String, String> addresses(Map<String, String> anchors) {
    String home =
        "%s/%s/pull/%d".formatted(tools.web(), target.repository().fullName(), target.number());
    return anchors.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> home + one.getValue()));
  }

  /// The run was overtaken: its own check run says so.
  void supersede(String by) {
    checks.leaveOthers(by, tools.in(Language.EN.code()));
  }

  /// GitHub refuses for good: the check run of the newest head says so.
  void giveUp(String reason) {
    Phrases phrases = tools.in(Language.EN.code());
    run.head()
        .ifPresent(head ->
            checks.fail(
                head,
                phrases.say("check.failed"),
                phrases.say("check.failed.why", Map.of("reason", reason))));
  }
}
