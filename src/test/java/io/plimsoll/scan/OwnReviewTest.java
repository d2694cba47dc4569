package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A change whose author has no right to make exceptions cannot silence its own review, and loses
/// none of the exceptions that were there before.
class OwnReviewTest {
  private static final Exceptions NO_RIGHT = new Exceptions(false, List.of());
  private static final String IGNORE = "# plimsoll:ignore no-privileged -- drives the hardware";

  private static String said(Reviewed reviewed) {
    Report report = reviewed.exceptions(NO_RIGHT).report();
    StringBuilder said = new StringBuilder();
    report.findings().stream()
        .filter(one -> one.status() == Status.NEW)
        .forEach(one -> {
          boolean asked = report.asked().contains(one.fingerprint());
          said.append(asked ? "asked " : "new ").append(one.subject()).append('\n');
        });
    report
        .suppressed()
        .forEach(one -> said.append("silent ").append(one.finding().subject()).append('\n'));
    return said.toString().strip().replace("\n", ", ");
  }

  private static Reviewed compose(String before, String after) {
    return Reviewed.modified("compose.yaml", before, after)
        .only("no-privileged", "no-sensitive-host-mount");
  }

  private static String service(String name, String... lines) {
    return "  %s:\n    image: nginx:1.29\n".formatted(name)
        + String.join("", List.of(lines).stream().map(line -> "    " + line + "\n").toList());
  }

  private static String services(String... services) {
    return "services:\n" + String.join("", services);
  }

  @Test
  void aCommentThatTheChangeBringsIsAskedFor() {
    Reviewed reviewed =
        compose(services(service("web")), services(service("web", IGNORE, "privileged: true")));
    assertEquals("asked service/web", said(reviewed));
    Suppressed asked = reviewed.report().requested().getFirst();
    assertEquals("drives the hardware", asked.reason());
    assertEquals("comment", asked.by());
    assertTrue(reviewed.report().findings().getFirst().fix().isPresent());
  }

  @Test
  void withTheRightItCounts() {
    Reviewed reviewed =
        compose(services(service("web")), services(service("web", IGNORE, "privileged: true")));
    assertEquals("", reviewed.exceptions(Exceptions.written()).findings());
    assertTrue(reviewed.report().asked().isEmpty());
  }

  @Test
  void aCommentThatWasThereBeforeCounts() {
    String before = services(service("web", IGNORE, "privileged: false"));
    assertEquals("silent service/web", said(compose(before, before.replace("false", "true"))));
  }

  @Test
  void movedLinesAreNothingAdded() {
    String web = service("web", IGNORE, "privileged: true");
    String before = services(web, service("api"));
    String after = "# a word\n\n" + services(service("api"), web);
    assertEquals("silent service/web", said(compose(before, after)));
  }

  @Test
  void aCommentMayMoveWithinItsThing() {
    String before = services(service("web", IGNORE, "privileged: true"));
    String after = services("  " + IGNORE + "\n" + service("web", "privileged: true"));
    assertEquals("silent service/web", said(compose(before, after)));
    assertEquals("silent service/web", said(compose(after, before)));
  }

  @Test
  void aCommentThatMovesToAnotherThingIsAskedFor() {
    String before = services(service("web", IGNORE, "privileged: true"), service("api"));
    String after =
        services(service("web", "privileged: true"), service("api", IGNORE, "privileged: true"));
    assertEquals("asked service/api", said(compose(before, after)));
  }

  @Test
  void aCopyForAnAddedThingIsAskedFor() {
    String web = service("web", IGNORE, "privileged: true");
    String after = services(web, web.replace("web:", "api:"));
    assertEquals("asked service/api, silent service/web", said(compose(services(web), after)));
  }

  @Test
  void aCommentThatMovesToAnotherMountIsAskedFor() {
    String before =
        services(
            service(
                "web",
                "volumes:",
                "  # plimsoll:ignore no-sensitive-host-mount -- reads",
                "  - /etc:/a",
                "  - b:/b"));
    String after =
        services(
            service(
                "web",
                "volumes:",
                "  - /etc:/a",
                "  # plimsoll:ignore no-sensitive-host-mount -- reads",
                "  - /root:/b"));
    assertEquals("asked service/web", said(compose(before, after)));
  }

  @Test
  void aWideExceptionOfTheBaseHoldsForWhatIsAdded() {
    String top = "# plimsoll:ignore-file no-privileged -- a test bench\n";
    String before = top + services(service("web"));
    String after = before + service("api", "privileged: true");
    assertEquals("silent service/api", said(compose(before, after)));
  }

  @Test
  void anAddedFileHasNothingFromBefore() {
    String text = services(service("web", IGNORE, "privileged: true"));
    assertEquals(
        "asked service/web", said(Reviewed.added("compose.yaml", text).only("no-privileged")));
  }

  @Test
  void aRenamedFileKeepsItsExceptions() {
    String text = services(service("web", IGNORE, "privileged: true"));
    FileChange moved =
        FileChange.modified(
            SourceFile.of("compose.yaml", text), SourceFile.of("deploy/compose.yaml", text));
    assertEquals("silent service/web", said(Reviewed.change().file(moved).only("no-privileged")));
  }

  @Test
  void theReasonMayBeReworded() {
    String before = services(service("web", IGNORE, "privileged: true"));
    assertEquals(
        "silent service/web", said(compose(before, before.replace("drives", "still drives"))));
  }

  @Test
  void anExpiredOneThatIsProlongedIsAskedFor() {
    String before =
        services(
            service(
                "web",
                "# plimsoll:ignore no-privileged until=2026-11-01 -- why",
                "privileged: false"));
    String after = before.replace("2026-11-01", "2027-11-01").replace("false", "true");
    assertEquals("asked service/web", said(compose(before, after)));
  }

  @Test
  void aFurtherRuleIsAskedFor() {
    String before =
        services(service("web", "# plimsoll:ignore no-host-path -- why", "privileged: false"));
    String after =
        before.replace("no-host-path", "no-host-path,no-privileged").replace("false", "true");
    assertEquals("asked service/web", said(compose(before, after)));
  }

  private static String pod(String annotation, String containers) {
    return """
    apiVersion: v1
    kind: Pod
    metadata:
      name: web
      annotations:
        %s
    spec:
      containers:
    %s\
    """
        .formatted(annotation, containers.indent(4));
  }

  private static String container(String name, boolean privileged) {
    return """
    - name: %s
      image: nginx:1.29
      securityContext:
        privileged: %s
    """
        .formatted(name, privileged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a/b: c                                 | asked Pod/web/one
          plimsoll.dev/ignore.no-privileged: why | silent Pod/web/one
          plimsoll.dev/ignore.no-host-path: why  | asked Pod/web/one
          """)
  void anAnnotationOfTheBaseCounts(String annotation, String expected) {
    String now = "plimsoll.dev/ignore.no-privileged: why";
    Reviewed reviewed =
        Reviewed.modified(
                "pod.yaml",
                pod(annotation, container("one", false)),
                pod(now, container("one", true)))
            .only("no-privileged");
    assertEquals(expected, said(reviewed));
  }

  @Test
  void anAnnotationHoldsForAnAddedContainer() {
    String annotation = "plimsoll.dev/ignore.no-privileged: why";
    Reviewed reviewed =
        Reviewed.modified(
                "pod.yaml",
                pod(annotation, container("one", false)),
                pod(annotation, container("one", false) + container("two", true)))
            .only("no-privileged");
    assertEquals("silent Pod/web/two", said(reviewed));
  }

  private static final String STAGES =
      """
      FROM debian:13 AS build
      # plimsoll:ignore non-root-user -- only builds
      USER root
      RUN make
      FROM debian:13
      COPY --from=build /app /app
      USER 10001
      """;

  @Test
  void aCommentThatMovesToAnotherStageIsAskedFor() {
    String after =
        STAGES
            .replace("# plimsoll:ignore non-root-user -- only builds\n", "")
            .replace("USER 10001", "# plimsoll:ignore non-root-user -- only builds\nUSER root");
    assertEquals(
        "asked image", said(Reviewed.modified("Dockerfile", STAGES, after).only("non-root-user")));
  }

  @Test
  void anInstructionKeepsItsCommentWhateverItSays() {
    String before = STAGES.replace("USER 1", "# plimsoll:ignore non-root-user -- a tool\nUSER 1");
    assertEquals(
        "silent image",
        said(
            Reviewed.modified("Dockerfile", before, before.replace("10001", "root"))
                .only("non-root-user")));
  }

  @Test
  void aCommandMayChangeUnderItsComment() {
    String ignore = "# plimsoll:ignore no-sudo -- why\n";
    String before = "FROM debian:13\n" + ignore + "RUN sudo make\n";
    assertEquals(
        "silent stage/0",
        said(
            Reviewed.modified("Dockerfile", before, before.replace("make", "make install"))
                .only("no-sudo")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                             | '* linguist-generated'         | critical
          '* linguist-generated'         | '* linguist-generated # word'  | high
          '* linguist-generated'         | '* text'                       | high
          """)
  void aChangeCannotMakeItsFilesQuieter(String before, String after, String severity) {
    String text = services(service("web", "privileged: true"));
    Reviewed reviewed = Reviewed.added("compose.yaml", text).only("no-privileged");
    if (!before.isEmpty()) {
      reviewed.base(".gitattributes", before + "\n");
    }
    reviewed.head(".gitattributes", after + "\n");
    String expected = "new no-privileged %s compose.yaml:4 service/web\n".formatted(severity);
    assertEquals(expected, reviewed.exceptions(NO_RIGHT).findings());
  }
}
