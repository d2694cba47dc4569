package io.plimsoll.app.job;

import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Reads;
import io.plimsoll.inbox.CheckRuns;
import io.plimsoll.policy.ReviewSettings;
import io.plimsoll.policy.Settings;
import io.plimsoll.review.Links;
import io.plimsoll.review.Remarks;
import io.plimsoll.review.Review;
import io.plimsoll.review.Reviewable;
import io.plimsoll.review.SmallerFixes;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileVersion;
import io.plimsoll.wording.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a review of a pull request that was read; nothing is written.
final class Reviewer {
  private final Tools tools;
  private final Target target;
  private final Reads reads;
  private final Intake intake;
  private final Holding holding;

  Reviewer(Tools tools, Target target, Reads reads, Intake intake, Holding holding) {
    this.tools = tools;
    this.target = target;
    this.reads = reads;
    this.intake = intake;
    this.holding = holding;
  }

  /// Scans.
  Examination examine() {
    String head = intake.state().head();
    Settings settings = holding.settings();
    List<ChangedFile> ours = ours();
    Map<String, FileVersion> heads = heads(ours);
    Change change =
        new Assembly(reads, intake.state().base(), head).of(ours, heads, intake.listed());
    return new Examiner(reads, tools.names(), tools.today())
        .examine(change, head, settings, Selection.attributes(ours), intake.base());
  }

  /// The rows of a file.
  List<ChangedFile> listed(String path) {
    return intake.listed().files().stream().filter(row -> row.path().equals(path)).toList();
  }

  private List<ChangedFile> ours() {
    return new Selection(holding.settings()).of(intake.listed().files());
  }

  /// The settings may name files that their paths do not give away.
  private Map<String, FileVersion> heads(List<ChangedFile> ours) {
    List<FileAt> missing =
        Intaker.inHead(ours).stream()
            .filter(file -> !intake.heads().containsKey(file.path()))
            .filter(file -> !new Selection(Settings.defaults()).asksFor(file.path()))
            .toList();
    if (missing.isEmpty()) {
      return intake.heads();
    }
    Map<String, FileVersion> all = new HashMap<>(intake.heads());
    all.putAll(reads.files(intake.state().head(), missing).orThrow());
    return all;
  }

  /// Composes.
  ///
  /// @param said fingerprints that are not said again
  /// @param remarks paragraphs beside the findings
  Review compose(ScannedPull pull, Set<String> said, List<String> remarks) {
    SettingsNotes notes = new SettingsNotes(phrases(), tools.web());
    Reviewable reviewable =
        new Reviewable(
            pull.change(),
            pull.report(),
            Assembly.diffs(ours()),
            isSilent() ? holding.settings().silent() : holding.settings(),
            said,
            Spoken.standing(intake.threads(), pull.report()),
            links(),
            isFirst(),
            new Remarks(remarks, notes.failAt(holding.layers()), Optional.of(tools.version())),
            tools.today());
    SmallerFixes smaller = some -> pull.report(one -> some.contains(one.fingerprint())).fixes();
    return Review.of(reviewable, phrases(), smaller);
  }

  /// Whether no other commit of the repository was reviewed before.
  private boolean isFirst() {
    CheckRuns book = tools.inbox().checkRuns();
    return book.isFirst(book.of(target.id(), intake.state().head()));
  }

  Phrases phrases() {
    return tools.in(holding.settings().language());
  }

  Target target() {
    return target;
  }

  Intake intake() {
    return intake;
  }

  Holding holding() {
    return holding;
  }

  private Links links() {
    String files =
        "%s/%s/blob/%s/"
            .formatted(tools.web(), target.repository().fullName(), intake.state().head());
    return new Links(Optional.of(files));
  }

  /// Whether comments stay away. The check run never does.
  boolean isSilent() {
    ReviewSettings review = holding.settings().review();
    PullRequest state = intake.state();
    return tools.inbox().pauses().find(target.id(), target.number()).isPresent()
        || (state.draft() && !review.drafts())
        || state.labels().contains(review.skipLabel())
        || (state.authorIsBot() && !review.botAuthors())
        || !review.admits(state.baseRef());
  }
}
