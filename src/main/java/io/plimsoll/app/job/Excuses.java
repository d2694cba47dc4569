package io.plimsoll.app.job;

import io.plimsoll.app.command.Entitlement;
import io.plimsoll.github.Answer;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Permission;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Reads;
import io.plimsoll.github.RefusedException;
import io.plimsoll.inbox.GivenException;
import io.plimsoll.policy.ExceptionSettings;
import io.plimsoll.scan.Exceptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Which exceptions hold for a pull request beside those of the settings.
final class Excuses {
  private final Tools tools;
  private final Target target;
  private final Reads reads;
  private Optional<Boolean> mayAuthor;

  private Excuses(Tools tools, Target target, Reads reads, Optional<Boolean> mayAuthor) {
    this.tools = tools;
    this.target = target;
    this.reads = reads;
    this.mayAuthor = mayAuthor;
  }

  /// For a pull request, whose author has to have the right to make exceptions.
  static Excuses ofAuthor(Tools tools, Target target, Reads reads) {
    return new Excuses(tools, target, reads, Optional.empty());
  }

  /// For a group of the merge queue: what its pull requests write into their files was judged when
  /// each of them was reviewed.
  static Excuses ofMerged(Tools tools, Target target, Reads reads) {
    return new Excuses(tools, target, reads, Optional.of(true));
  }

  /// The exceptions. What the author may is asked only where the change brings an exception of its
  /// own that would silence something.
  Exceptions of(Examination examination, PullRequest state) {
    Exceptions strict = new Exceptions(false, given(state.baseRef()));
    return examination.report(strict, _ -> false).requested().isEmpty()
            || !mayAuthor(state, examination.settings().exceptions())
        ? strict
        : new Exceptions(true, strict.given());
  }

  /// Those given by command for a branch.
  List<Exceptions.Given> given(String branch) {
    return tools.inbox().exceptions().holding(target.id(), branch, tools.today()).stream()
        .map(Excuses::given)
        .toList();
  }

  private static Exceptions.Given given(GivenException one) {
    return new Exceptions.Given(
        one.fingerprint(),
        one.reason(),
        one.until(),
        one.person(),
        LocalDate.ofInstant(one.given(), ZoneOffset.UTC));
  }

  private boolean mayAuthor(PullRequest state, ExceptionSettings settings) {
    if (mayAuthor.isEmpty()) {
      boolean may =
          !settings.fourEyes()
              && !state.author().isEmpty()
              && !state.authorIsBot()
              && Entitlement.covers(permission(state.author()), settings.who());
      mayAuthor = Optional.of(may);
    }
    return mayAuthor.get();
  }

  /// Somebody of whom GitHub tells nothing has no right.
  private Permission permission(String login) {
    return switch (reads.permission(login)) {
      case Answer.Got<Permission>(Permission has) -> has;
      case Answer.Failed<Permission>(Failure.GiveUp _) ->
          new Permission(Permission.Level.NONE, "none");
      case Answer.Failed<Permission>(Failure.Retry retry) -> throw new RefusedException(retry);
    };
  }
}
