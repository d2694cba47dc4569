package io.plimsoll.app.job;

import io.plimsoll.app.event.Happening;
import io.plimsoll.review.CheckRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the deliveries of a run tell, oldest first.
record Told(List<Happening> all) {

  Told {
    all = List.copyOf(all);
  }

  /// The tip of the base branch, as the newest of them has it.
  Optional<String> base() {
    return of(Happening.PullRequestChanged.class)
        .map(Happening.PullRequestChanged::base)
        .reduce((_, newest) -> newest);
  }

  /// Comments in which commands may stand.
  List<Happening.Commented> comments() {
    return of(Happening.Commented.class).toList();
  }

  /// The group that is to be checked.
  Optional<Happening.GroupToCheck> group() {
    return of(Happening.GroupToCheck.class).reduce((_, newest) -> newest);
  }

  /// Whether people only said something.
  boolean isOnlyTalk() {
    return !all.isEmpty() && all.stream().allMatch(Happening.Commented.class::isInstance);
  }

  /// Whether the newest of them tells that the pull request was closed.
  boolean isLastClosed() {
    return !all.isEmpty() && all.getLast() instanceof Happening.PullRequestClosed;
  }

  /// The commits whose check run is wanted once more.
  List<String> again() {
    return Stream.concat(
            of(Happening.Rerequested.class).map(Happening.Rerequested::head),
            pressed(CheckRun.Action.RUN_AGAIN).map(Happening.ActionRequested::head))
        .distinct()
        .toList();
  }

  /// What GitHub has as our names of a commit's check run that is wanted once more.
  Set<String> checkRunsOf(String head) {
    return Stream.concat(
            of(Happening.Rerequested.class)
                .filter(one -> one.head().equals(head))
                .map(Happening.Rerequested::externalId),
            of(Happening.ActionRequested.class)
                .filter(one -> one.head().equals(head))
                .map(Happening.ActionRequested::externalId))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether somebody wants to see what was there before.
  boolean wantsOlder() {
    return pressed(CheckRun.Action.OLDER).findAny().isPresent();
  }

  /// The presses of a button.
  Stream<Happening.ActionRequested> pressed(String button) {
    return of(Happening.ActionRequested.class).filter(one -> one.identifier().equals(button));
  }

  private <T extends Happening> Stream<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }
}
