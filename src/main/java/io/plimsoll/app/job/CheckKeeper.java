package io.plimsoll.app.job;

import io.plimsoll.github.Annotation;
import io.plimsoll.github.Answer;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.Created;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Reads;
import io.plimsoll.github.RefusedException;
import io.plimsoll.inbox.CheckRun;
import io.plimsoll.inbox.CheckRuns;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The check run of a commit at GitHub. There is one, whoever asks for it: the pull requests that
/// share the commit, and a run after one that was killed.
final class CheckKeeper {
  static final String NAME = "Plimsoll";

  private final CheckRuns book;
  private final Reads reads;
  private final Pen pen;
  private final int attempt;

  /// What GraphQL calls the check runs that this run created.
  private final Map<String, String> nodes = new ConcurrentHashMap<>();

  /// @param attempt 1 when nobody can have been killed on the way
  CheckKeeper(CheckRuns book, Reads reads, Pen pen, int attempt) {
    this.book = book;
    this.reads = reads;
    this.pen = pen;
    this.attempt = attempt;
  }

  /// Takes over what stands at GitHub by another name of ours, where nothing is known by this one.
  void adopt(CheckRun row, Set<String> ids) {
    boolean isKnown = ids.isEmpty() || ids.contains(row.id()) || find(row).isPresent();
    if (!isKnown) {
      OptionalLong there = atGitHub(row, ids);
      if (there.isPresent() && book.claim(row)) {
        book.created(row, there.getAsLong());
      }
    }
  }

  /// Shows that the work is going on, where nothing is shown yet.
  void start(CheckRun row, CheckReport report) {
    if (number(row).isEmpty()) {
      create(row, report);
    }
  }

  /// Shows that the work is going on anew.
  void restart(CheckRun row, CheckReport report) {
    book.reopened(row);
    write(row, report);
  }

  /// Completes it. Notes that it has on lines are not sent again: GitHub adds and never replaces.
  void complete(CheckRun row, CheckReport report) {
    CheckReport fresh = fresh(row, report);
    write(row, fresh);
    completed(row, fresh);
  }

  /// What GraphQL calls it, where this run created it.
  Optional<String> node(CheckRun row) {
    return Optional.ofNullable(nodes.get(row.id())).filter(node -> !node.isEmpty());
  }

  /// The report without the notes that the check run has already. An earlier attempt may have sent
  /// some and not have come to write that down.
  CheckReport fresh(CheckRun row, CheckReport report) {
    CheckReport fresh = without(report, book.annotated(row));
    if (attempt == 1 || fresh.annotations().isEmpty()) {
      return fresh;
    }
    OptionalLong number = number(row);
    return number.isPresent() ? without(fresh, readBack(row, number.getAsLong())) : fresh;
  }

  private static CheckReport without(CheckReport report, Set<String> digests) {
    return with(
        report,
        report.annotations().stream().filter(one -> !digests.contains(digest(one))).toList());
  }

  /// Digests of the notes that it has at GitHub.
  private Set<String> readBack(CheckRun row, long number) {
    Set<String> there = new HashSet<>(book.annotated(row));
    switch (reads.annotations(number)) {
      case Answer.Got<List<Annotation>>(var notes) -> notes.forEach(one -> there.add(digest(one)));
      case Answer.Failed<List<Annotation>>(Failure.Retry retry) ->
          throw new RefusedException(retry);
      case Answer.Failed<List<Annotation>> _ -> {}
    }
    book.annotated(row, there);
    return there;
  }

  /// It was completed by what [#fresh] left.
  void completed(CheckRun row, CheckReport fresh) {
    book.completed(row);
    if (!fresh.annotations().isEmpty()) {
      Set<String> all = new HashSet<>(book.annotated(row));
      fresh.annotations().forEach(one -> all.add(digest(one)));
      book.annotated(row, all);
    }
  }

  /// Completes what was begun about a commit that does not count any more.
  void cancel(CheckRun row, CheckReport report) {
    OptionalLong number = number(row);
    if (number.isPresent()) {
      pen.conclude(writes -> writes.updateCheckRun(number.getAsLong(), report)).orThrow();
    }
    book.completed(row);
  }

  private void write(CheckRun row, CheckReport report) {
    OptionalLong number = number(row);
    if (number.isPresent()) {
      pen.write(row.head(), writes -> writes.updateCheckRun(number.getAsLong(), report));
    } else {
      create(row, report);
    }
  }

  private void create(CheckRun row, CheckReport report) {
    Created made = pen.write(row.head(), writes -> writes.createCheckRun(NAME, row.head(), report));
    nodes.put(row.id(), made.nodeId());
    book.created(row, made.id());
  }

  /// GitHub's number of it; empty when it is ours to create.
  private OptionalLong number(CheckRun row) {
    OptionalLong known = find(row);
    return known.isPresent() || book.claim(row) ? known : lookFor(row);
  }

  private OptionalLong find(CheckRun row) {
    return book.find(row.id()).map(CheckRun::number).orElse(row.number());
  }

  private OptionalLong atGitHub(CheckRun row, Set<String> ids) {
    return reads.checkRuns(row.head(), NAME).orThrow().stream()
        .filter(run -> ids.contains(run.externalId()))
        .mapToLong(io.plimsoll.github.CheckRun::id)
        .findFirst();
  }

  /// Somebody set about creating it, and did or did not.
  private OptionalLong lookFor(CheckRun row) {
    OptionalLong found = atGitHub(row, Set.of(row.id()));
    found.ifPresent(number -> book.created(row, number));
    if (found.isEmpty() && attempt == 1) {
      throw new RefusedException(
          new Failure.Retry(
              Failure.Cause.SERVER, Duration.ofSeconds(1), "another run creates the check run"));
    }
    return found;
  }

  private static CheckReport with(CheckReport report, List<Annotation> annotations) {
    return new CheckReport(
        report.externalId(),
        report.conclusion(),
        report.title(),
        report.summary(),
        report.text(),
        annotations,
        report.buttons());
  }

  private static String digest(Annotation one) {
    return Integer.toHexString(
        Objects.hash(one.path(), one.startLine(), one.title(), one.message()));
  }
}
