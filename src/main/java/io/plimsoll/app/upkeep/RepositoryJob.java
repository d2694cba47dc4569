package io.plimsoll.app.upkeep;

import io.plimsoll.app.event.Events;
import io.plimsoll.app.event.Happening;
import io.plimsoll.app.event.Happening.ActionRequested;
import io.plimsoll.app.event.Happening.GroupToCheck;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Happening.Rerequested;
import io.plimsoll.app.event.Lookup;
import io.plimsoll.github.Answer;
import io.plimsoll.github.Failure;
import io.plimsoll.github.GitHub;
import io.plimsoll.github.RefusedException;
import io.plimsoll.inbox.Acceptance;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Job;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Pending;
import io.plimsoll.inbox.Run;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is about a repository as a whole. A check that is wanted once more is passed on to the
/// merge group or to every open pull request with its commit as head, a button that was pressed to
/// one; on the check of a merge group there is no button but the one for once more. That a
/// repository has another name was written down when the delivery came in.
final class RepositoryJob implements Job {
  private static final Logger LOG = System.getLogger(RepositoryJob.class.getName());
  private static final Duration BUSY = Duration.ofSeconds(1);

  private final GitHub gitHub;
  private final Inbox inbox;
  private final Lookup lookup;

  RepositoryJob(GitHub gitHub, Inbox inbox, Lookup lookup) {
    this.gitHub = gitHub;
    this.inbox = inbox;
    this.lookup = lookup;
  }

  @Override
  public Outcome run(Run run) {
    try {
      boolean isDone = run.deliveries().stream().allMatch(this::passOn);
      return isDone ? new Outcome.Done() : new Outcome.Again(BUSY);
    } catch (RefusedException refused) {
      LOG.log(Level.INFO, "{0}: {1}", run.key().text(), refused.failure().detail());
      return Patience.after(refused.failure(), run.attempt());
    }
  }

  /// False when the inbox has no room for it now.
  private boolean passOn(Pending pending) {
    return Happening.of(pending).stream().allMatch(told -> passOn(pending, told));
  }

  private boolean passOn(Pending pending, Happening told) {
    return switch (told) {
      case Rerequested again -> passOn(pending, again);
      case ActionRequested pressed -> passOn(pending, pressed);
      default -> true;
    };
  }

  private boolean passOn(Pending pending, Rerequested again) {
    return group(again.origin(), again.head())
        .map(group -> accept(pending, group))
        .orElseGet(() -> passOnToPullRequests(pending, again));
  }

  /// The merge group that a commit is the head of.
  private Optional<GroupToCheck> group(Origin origin, String head) {
    return inbox
        .mergeGroups()
        .find(origin.repository(), head)
        .map(base -> new GroupToCheck(origin, head, base.base(), base.baseRef()));
  }

  private boolean accept(Pending pending, GroupToCheck group) {
    return accept(pending, JobKey.mergeGroup(group.origin().repository(), group.head()), group);
  }

  private boolean passOnToPullRequests(Pending pending, Rerequested again) {
    return pullRequests(again.origin(), again.head(), again.externalId()).stream()
        .allMatch(number ->
            accept(
                pending,
                number,
                new Rerequested(
                    again.origin(), OptionalInt.of(number), again.head(), again.externalId())));
  }

  private boolean passOn(Pending pending, ActionRequested pressed) {
    return group(pressed.origin(), pressed.head())
        .map(group -> accept(pending, group))
        .orElseGet(() -> passOnToOne(pending, pressed));
  }

  private boolean passOnToOne(Pending pending, ActionRequested pressed) {
    return pullRequests(pressed.origin(), pressed.head(), pressed.externalId()).stream()
        .limit(1)
        .allMatch(number ->
            accept(
                pending,
                number,
                new ActionRequested(
                    pressed.origin(),
                    OptionalInt.of(number),
                    pressed.head(),
                    pressed.externalId(),
                    pressed.identifier(),
                    pressed.sender())));
  }

  private boolean accept(Pending pending, int number, Happening happening) {
    return accept(pending, JobKey.pullRequest(happening.origin().repository(), number), happening);
  }

  private boolean accept(Pending pending, JobKey job, Happening happening) {
    Acceptance acceptance = inbox.deliveries().accept(Events.passedOn(pending, job, happening));
    return acceptance != Acceptance.BUSY;
  }

  /// Those that the store knows, or else GitHub. None when the commit is nobody's head any more.
  private List<Integer> pullRequests(Origin origin, String head, Optional<String> externalId) {
    List<Integer> known = lookup.pullRequests(origin.repository(), head, externalId);
    return known.isEmpty() ? asked(origin, head) : known;
  }

  private List<Integer> asked(Origin origin, String head) {
    Answer<List<Integer>> answer = gitHub.reads(origin.repositoryToReview()).pullRequestsOf(head);
    return switch (answer) {
      case Answer.Got<List<Integer>>(var numbers) -> numbers;
      case Answer.Failed<List<Integer>>(Failure.GiveUp _) -> List.of();
      case Answer.Failed<List<Integer>>(Failure.Retry retry) -> throw new RefusedException(retry);
    };
  }
}
