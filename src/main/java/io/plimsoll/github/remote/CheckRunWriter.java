package io.plimsoll.github.remote;

import io.plimsoll.github.Annotation;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.Created;
import io.plimsoll.github.InstalledRepository;
import java.util.Optional;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;

/// Writes check runs with the client library, which sends annotations in batches of 50: the first
/// with the run itself, the others as changes to it.
final class CheckRunWriter {
  private final Library library;

  CheckRunWriter(Session session, InstalledRepository repository) {
    this.library = new Library(session, repository);
  }

  Created create(String name, String commit, CheckReport report) {
    return library.use(repository -> {
      GHCheckRun made = fill(repository.createCheckRun(name, commit), report).create();
      return new Created(made.getId(), Optional.ofNullable(made.getNodeId()).orElse(""));
    });
  }

  void update(long id, CheckReport report) {
    library.use(repository -> fill(repository.updateCheckRun(id), report).create());
  }

  private static GHCheckRunBuilder fill(GHCheckRunBuilder run, CheckReport report) {
    run.withExternalID(report.externalId());
    report
        .conclusion()
        .ifPresentOrElse(
            conclusion -> run.withConclusion(GHCheckRun.Conclusion.valueOf(conclusion.name())),
            () -> run.withStatus(GHCheckRun.Status.IN_PROGRESS));
    report.conclusion().ifPresent(_ -> run.withStatus(GHCheckRun.Status.COMPLETED));
    run.add(output(report));
    report.buttons().stream()
        .map(b -> new GHCheckRunBuilder.Action(b.label(), b.description(), b.identifier()))
        .forEach(run::add);
    return run;
  }

  private static GHCheckRunBuilder.Output output(CheckReport report) {
    var output = new GHCheckRunBuilder.Output(report.title(), report.summary());
    if (!report.text().isEmpty()) {
      output.withText(report.text());
    }
    report.annotations().forEach(annotation -> output.add(annotation(annotation)));
    return output;
  }

  private static GHCheckRunBuilder.Annotation annotation(Annotation annotation) {
    return new GHCheckRunBuilder.Annotation(
            annotation.path(),
            annotation.startLine(),
            annotation.endLine(),
            GHCheckRun.AnnotationLevel.valueOf(annotation.level().name()),
            annotation.message())
        .withTitle(annotation.title());
  }
}
