package io.plimsoll.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Writing to the repository of a [FakeGitHub]; what is written can be read again.
final class FakeWrites implements Writes {
  private final FakeGitHub gitHub;
  private final FakeState state;

  FakeWrites(FakeGitHub gitHub) {
    this.gitHub = gitHub;
    this.state = gitHub.state();
  }

  @Override
  public Answer<Created> createCheckRun(String name, String commit, CheckReport report) {
    return create("createCheckRun " + commit, id -> keep(id, name, commit, report))
        .map(id -> new Created(id, "R" + id));
  }

  @Override
  public Answer<Done> updateCheckRun(long id, CheckReport report) {
    return gitHub.answer(
        "updateCheckRun " + id,
        () ->
            Optional.ofNullable(state.checkRuns.get(id))
                .map(run -> {
                  keep(id, run.name(), run.commit(), report);
                  return Done.DONE;
                }));
  }

  private void keep(long id, String name, String commit, CheckReport report) {
    state.checkRuns.put(
        id,
        new CheckRun(
            id,
            name,
            commit,
            report.externalId(),
            report.conclusion(),
            FakeGitHub.APP,
            report.title()));
    state.reports.put(id, report);
    state.annotations.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(report.annotations());
  }

  @Override
  public Answer<Long> createReview(
      int number, String commit, String body, List<LineComment> comments) {
    boolean isRefused =
        comments.stream().anyMatch(comment -> state.closedLines.contains(comment.path()))
            || state.reviews.getOrDefault(number, List.of()).stream().anyMatch(Review::pending);
    if (isRefused) {
      gitHub.failAt("createReview", new Failure.GiveUp(Failure.Reason.INVALID, 422, "refused"));
    }
    return create(
        "createReview " + number,
        id -> {
          Review review = new Review(id, commit, FakeGitHub.APP + "[bot]", body, false);
          state.reviews.computeIfAbsent(number, _ -> new ArrayList<>()).add(review);
          comments.forEach(c -> begin(number, state.nextId(), c, false));
        });
  }

  @Override
  public Answer<Long> createFileComment(int number, String commit, String path, String body) {
    LineComment comment = LineComment.on(path, 1, body);
    return create("createFileComment " + number, id -> begin(number, id, comment, true));
  }

  private void begin(int number, long id, LineComment place, boolean aboutFile) {
    Comment comment = ours(id, place.body());
    state.comments.put(id, comment);
    OptionalInt line = aboutFile ? OptionalInt.empty() : OptionalInt.of(place.line());
    state
        .threads
        .computeIfAbsent(number, _ -> new ArrayList<>())
        .add(
            new ReviewThread(
                "T" + id,
                false,
                Optional.empty(),
                false,
                place.path(),
                place.hasRange() ? OptionalInt.of(place.startLine()) : OptionalInt.empty(),
                line,
                line,
                place.side(),
                aboutFile,
                List.of(comment),
                true));
  }

  @Override
  public Answer<Long> reply(int number, String commit, String path, long comment, String body) {
    return create(
        "reply " + comment,
        id -> {
          Comment reply = ours(id, body);
          state.comments.put(id, reply);
          state
              .threads
              .getOrDefault(number, new ArrayList<>())
              .replaceAll(thread -> isIn(thread, comment) ? answered(thread, reply) : thread);
        });
  }

  private static boolean isIn(ReviewThread thread, long comment) {
    return thread.comments().stream().anyMatch(one -> one.id() == comment);
  }

  private static ReviewThread answered(ReviewThread thread, Comment reply) {
    List<Comment> comments = new ArrayList<>(thread.comments());
    comments.add(reply);
    return new ReviewThread(
        thread.nodeId(),
        thread.resolved(),
        thread.resolvedBy(),
        thread.outdated(),
        thread.path(),
        thread.startLine(),
        thread.line(),
        thread.originalLine(),
        thread.side(),
        thread.aboutFile(),
        comments,
        thread.complete());
  }

  @Override
  public Answer<Swept> sweep(int most, Supplier<Sweep> last) {
    return Answer.of(last).then(this::sweep);
  }

  private Answer<Swept> sweep(Sweep sweep) {
    String check = sweep.completion().isPresent() ? " and the check run" : "";
    String call =
        "sweep " + sweep.deletions().size() + " away, " + sweep.edits().size() + " edited" + check;
    return gitHub.answer(call, () -> Optional.of(swept(sweep)));
  }

  private Swept swept(Sweep sweep) {
    Map<String, Failure> failures = new HashMap<>(state.unsweepable);
    sweep.deletions().stream()
        .filter(id -> !failures.containsKey(id))
        .forEach(id -> remove(Set.of(id)));
    sweep
        .edits()
        .forEach((id, body) -> {
          if (!failures.containsKey(id)) {
            long number = Long.parseLong(id.substring(1));
            state.comments.computeIfPresent(number, (_, _) -> edited(ours(number, body)));
          }
        });
    sweep
        .completion()
        .filter(one -> !failures.containsKey(one.checkRun()))
        .ifPresent(one -> complete(Long.parseLong(one.checkRun().substring(1)), one.report()));
    return new Swept(sweep, failures);
  }

  private void complete(long id, CheckReport report) {
    CheckRun run = Optional.ofNullable(state.checkRuns.get(id)).orElseThrow();
    keep(id, run.name(), run.commit(), report);
  }

  private void remove(Set<String> nodeIds) {
    state.comments.values().removeIf(comment -> nodeIds.contains(comment.nodeId()));
    state
        .threads
        .values()
        .forEach(threads ->
            threads.removeIf(thread -> nodeIds.contains(thread.comments().getFirst().nodeId())));
  }

  @Override
  public Answer<Long> createIssueComment(int number, String body) {
    return create(
        "createIssueComment " + number,
        id -> {
          state.comments.put(id, ours(id, body));
          state.below.computeIfAbsent(number, _ -> new ArrayList<>()).add(id);
        });
  }

  @Override
  public Answer<Done> reactToIssueComment(long id, Reaction reaction) {
    return react("reactToIssueComment ", id, reaction);
  }

  @Override
  public Answer<Done> reactToReviewComment(long id, Reaction reaction) {
    return react("reactToReviewComment ", id, reaction);
  }

  private Answer<Done> react(String call, long id, Reaction reaction) {
    return gitHub.done(
        call + id + " " + reaction,
        () -> state.reactions.computeIfAbsent(id, _ -> new ArrayList<>()).add(reaction));
  }

  @Override
  public Answer<Done> deletePendingReview(int number, long review) {
    return gitHub.done(
        "deletePendingReview " + review,
        () ->
            state.reviews.getOrDefault(number, new ArrayList<>()).removeIf(r -> r.id() == review));
  }

  private static Comment ours(long id, String body) {
    return new Comment("C" + id, id, true, FakeGitHub.APP, true, body, Instant.EPOCH, false);
  }

  private static Comment edited(Comment comment) {
    return new Comment(
        comment.nodeId(),
        comment.id(),
        true,
        comment.author(),
        true,
        comment.body(),
        comment.at(),
        true);
  }

  private Answer<Long> create(String call, LongConsumer effect) {
    return gitHub.answer(
        call,
        () -> {
          long id = state.nextId();
          effect.accept(id);
          return Optional.of(id);
        });
  }
}
