package io.plimsoll.app.event;

import io.plimsoll.app.event.Happening.ActionRequested;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Happening.Rerequested;
import io.plimsoll.app.event.Reading.Why;
import io.plimsoll.inbox.JobKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Reads the events `check_run` and `check_suite`: what people ask for on a check of ours.
///
/// Which pull requests a check stands for is known from our own store, since GitHub lists none that
/// come from forks. What the store does not know is taken from the payload, and where that lists
/// none either, a job of the repository finds out whose head the commit is.
final class CheckEvents {
  private CheckEvents() {}

  static Reading ofRun(Letter letter) {
    Part run = letter.payload().at("check_run");
    return letter.action().equals("requested_action")
        ? ifOurs(letter, run, () -> pressed(letter, run))
        : ifOurs(letter, run, () -> again(letter, run));
  }

  /// A suite tells no id of ours, but the commit does.
  static Reading ofSuite(Letter letter) {
    Part suite = letter.payload().at("check_suite");
    return ifOurs(letter, suite, () -> again(letter, suite));
  }

  private static Reading ifOurs(Letter letter, Part check, Supplier<Reading> reading) {
    Part app = check.at("app", "id");
    boolean isOurs = !app.isThere() || app.id() == letter.lookup().app();
    return isOurs ? reading.get() : Letter.dropped(Why.ANOTHER_APP);
  }

  private static Reading again(Letter letter, Part check) {
    Origin origin = letter.origin();
    OptionalInt number = theOnly(pullRequests(letter, check));
    return letter.accepted(
        job(origin, number),
        new Rerequested(origin, number, check.at("head_sha").sha(), externalId(check)));
  }

  /// The patch of a commit is the same in all its pull requests, so any of them may answer.
  private static Reading pressed(Letter letter, Part run) {
    Origin origin = letter.origin();
    OptionalInt number = pullRequests(letter, run).stream().mapToInt(n -> n).findFirst();
    return letter.accepted(
        job(origin, number),
        new ActionRequested(
            origin,
            number,
            run.at("head_sha").sha(),
            externalId(run),
            letter.payload().at("requested_action", "identifier").line(),
            letter.payload().at("sender", "login").name()));
  }

  /// Several pull requests are for the repository's job, which asks for each.
  private static JobKey job(Origin origin, OptionalInt number) {
    return number.isPresent()
        ? JobKey.pullRequest(origin.repository(), number.getAsInt())
        : JobKey.repository(origin.repository());
  }

  private static OptionalInt theOnly(List<Integer> numbers) {
    return numbers.size() == 1 ? OptionalInt.of(numbers.getFirst()) : OptionalInt.empty();
  }

  private static List<Integer> pullRequests(Letter letter, Part check) {
    long repository = letter.origin().repository();
    List<Integer> known =
        letter.lookup().pullRequests(repository, check.at("head_sha").sha(), externalId(check));
    return known.isEmpty() ? listed(check, repository) : known;
  }

  /// Those that the payload lists: among them may be some of a fork's own.
  private static List<Integer> listed(Part check, long repository) {
    return check.at("pull_requests").each().stream()
        .filter(pull -> pull.at("base", "repo", "id").id() == repository)
        .map(pull -> pull.at("number").number())
        .toList();
  }

  private static Optional<String> externalId(Part check) {
    return check.at("external_id").ifThere().filter(id -> !id.text().isEmpty()).map(Part::line);
  }
}
