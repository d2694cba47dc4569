package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.scan.Exceptions;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.source.Diff;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which findings become comments, and where these stand.
class ReviewTest {

  @Test
  void aSuggestionStandsOnItsLines() {
    Pull pull = Pull.modified("compose.yaml", Texts.SAFE_SERVICE, Texts.PRIVILEGED);
    assertEquals("compose.yaml Lines[first=10, last=10]", places(pull));
    assertTrue(body(pull).contains("\n```suggestion\n```\n"), body(pull));
  }

  @Test
  void withoutAFixTheCommentStandsOnTheLine() {
    Pull pull = Pull.modified("compose.yaml", Texts.SAFE_SERVICE, Texts.SOCKET);
    assertEquals("compose.yaml Lines[first=11, last=11]", places(pull));
    assertTrue(body(pull).contains("needs a decision"), body(pull));
    assertFalse(body(pull).contains("suggestion"), body(pull));
  }

  @Test
  void outsideOfTheHunksTheFileGetsTheComment() {
    Diff far = Diff.parse("@@ -1 +1 @@\n-service:\n+services:").orElseThrow();
    Pull pull = Pull.request().and("compose.yaml", Texts.SAFE_SERVICE, Texts.PRIVILEGED, far);
    assertEquals("compose.yaml WholeFile[]", places(pull));
    assertTrue(body(pull).contains("\n```diff\n--- a/compose.yaml\n"), body(pull));
    assertTrue(body(pull).contains("\n-    privileged: true\n"), body(pull));
  }

  @Test
  void aFileThatGitHubShowsNoDiffOfGetsTheCommentAsAWhole() {
    Pull pull =
        Pull.request()
            .and("compose.yaml", Texts.SAFE_SERVICE, Texts.PRIVILEGED, new Diff(List.of()));
    assertEquals("compose.yaml WholeFile[]", places(pull));
  }

  @Test
  void aFileThatThePullRequestDoesNotListGetsAnAnnotation() {
    Pull pull = Pull.request().file(FileChange.added(SourceFile.of("compose.yaml", Texts.SOCKET)));
    assertEquals("", places(pull));
    CheckRun.Annotation one = pull.review().checkRun().annotations().getFirst();
    assertEquals("compose.yaml", one.path());
    assertEquals(11, one.startLine());
    assertEquals(CheckRun.Level.FAILURE, one.level());
    assertEquals("`web` can control the whole host through a socket", one.title());
  }

  @Test
  void aFileThatWasNotReadIsAFinding() {
    Pull pull =
        Pull.request().file(FileChange.added(new Unread("Dockerfile", Unread.Reason.TOO_LARGE)));
    CheckRun run = pull.review().checkRun();
    assertEquals(CheckRun.Conclusion.FAILURE, run.conclusion());
    assertEquals("1 high in 1 container file", run.title());
    assertEquals(1, run.annotations().getFirst().startLine());
    assertTrue(run.summary().contains("- `Dockerfile`: "), run.summary());
  }

  @Test
  void atMostAsManyCommentsAsTheSettingsSay() {
    Pull pull =
        Pull.added("compose.yaml", Texts.onHostNetwork(4)).settings("review: {max-comments: 3}");
    assertEquals(3, pull.review().comments().size());
    assertEquals(1, pull.review().checkRun().annotations().size());
    assertTrue(pull.review().checkRun().title().startsWith("4 high"));
  }

  @Test
  void theWorstAreSaidFirst() {
    Pull pull =
        Pull.added("a.yaml", Texts.onHostNetwork(3))
            .and("b.yaml", "", Texts.SOCKET)
            .settings("review: {max-comments: 2}");
    assertEquals("b.yaml Lines[first=11, last=11]\na.yaml Lines[first=10, last=10]", places(pull));
  }

  @Test
  void withoutCommentsAllIsInTheCheckRun() {
    Pull pull = Pull.added("compose.yaml", Texts.SOCKET).settings("review: {post: none}");
    assertEquals("", places(pull));
    assertEquals(1, pull.review().checkRun().annotations().size());
    assertEquals(CheckRun.Conclusion.FAILURE, pull.review().checkRun().conclusion());
  }

  @Test
  void whatIsMilderThanCommentAtIsOnlyInTheCheckRun() {
    Pull pull =
        Pull.added("compose.yaml", Texts.onHostNetwork(1))
            .settings("review: {comment-at: critical}");
    assertEquals("", places(pull));
    assertEquals(List.of(), pull.review().checkRun().annotations());
    assertTrue(pull.review().checkRun().summary().contains("| **High** | `compose.yaml:10` |"));
  }

  @Test
  void commentAtNeverSaysNothing() {
    Pull pull = Pull.added("compose.yaml", Texts.SOCKET).settings("review: {comment-at: never}");
    assertEquals("", places(pull));
  }

  @Test
  void whatWasSaidIsNotSaidAgainAndCounts() {
    Pull pull = Pull.added("compose.yaml", Texts.SOCKET);
    pull.said(fingerprints(pull.report()));
    assertEquals("", places(pull));
    assertEquals(List.of(), pull.review().checkRun().annotations());
    assertEquals(CheckRun.Conclusion.FAILURE, pull.review().checkRun().conclusion());
    assertTrue(pull.review().checkRun().title().startsWith("1 critical"));
  }

  @Test
  void onlyWhatIsUnsaidOfAGroupIsSaid() {
    String text =
        Texts.SAFE_SERVICE
            .replace("    cap_drop: [ALL]\n", "")
            .replace("    read_only: true\n", "");
    Pull pull = Pull.added("compose.yaml", text);
    Marker both = pull.review().comments().getFirst().marker();
    assertEquals(
        List.of("drop-all-capabilities", "read-only-root-filesystem"),
        both.rules().stream().filter(rule -> !rule.startsWith("image")).sorted().toList());
    int readOnly = both.rules().indexOf("read-only-root-filesystem");
    pull.said(List.of(both.fingerprints().get(readOnly)));
    assertFalse(
        pull.review().comments().getFirst().marker().rules().contains("read-only-root-filesystem"));
  }

  @Test
  void whatIsForTheCheckRunRidesAlong() {
    Pull pull = Pull.added("compose.yaml", Texts.PRIVILEGED);
    assertEquals(
        List.of("no-privileged", "image-digest"),
        pull.review().comments().getFirst().marker().rules());
    Pull alone = Pull.added("compose.yaml", Texts.SAFE_SERVICE);
    assertEquals("", places(alone));
    assertEquals(CheckRun.Conclusion.NEUTRAL, alone.review().checkRun().conclusion());
  }

  @Test
  void offMeansNoFixAtAll() {
    Pull pull = Pull.added("compose.yaml", Texts.PRIVILEGED).settings("review: {suggestions: off}");
    assertFalse(body(pull).contains("```suggestion"), body(pull));
    assertTrue(body(pull).contains("Switch privileged mode off"), body(pull));
  }

  @Test
  void safeMeansOnlyFixesThatChangeNoBehaviour() {
    Pull pull =
        Pull.added("compose.yaml", Texts.PRIVILEGED).settings("review: {suggestions: safe}");
    assertFalse(body(pull).contains("```suggestion"), body(pull));
  }

  @Test
  void olderFindingsAreOursWhereTheScopeSaysSo() {
    String near = Texts.SOCKET.replace("[ALL]", "[\"ALL\"]");
    String far = Texts.SOCKET.replace("256m", "512m");
    assertEquals("", places(withScope("new", near)));
    assertEquals("compose.yaml WholeFile[]", places(withScope("changed-files", far)));
    assertEquals("compose.yaml WholeFile[]", places(withScope("changed-resources", far)));
    String other = Texts.SOCKET + "networks: {}\n";
    assertEquals("", places(withScope("changed-resources", other)));
    assertEquals(
        "compose.yaml Lines[first=11, last=11]", places(withScope("changed-resources", near)));
  }

  private static Pull withScope(String scope, String after) {
    return Pull.modified("compose.yaml", Texts.SOCKET, after)
        .settings("review: {scope: " + scope + "}");
  }

  @Test
  void anExceptionOfThePullRequestItselfIsAskedFor() {
    String text =
        Texts.SOCKET.replace(
            "      - /var",
            "      # plimsoll:ignore no-runtime-socket -- because @me *says* so\n      - /var");
    Pull pull = Pull.modified("compose.yaml", Texts.SAFE_SERVICE, text);
    assertEquals("", places(pull));
    assertTrue(pull.review().checkRun().summary().contains("1 exception in force"));
    pull.exceptions(new Exceptions(false, List.of()));
    assertEquals(CheckRun.Conclusion.FAILURE, pull.review().checkRun().conclusion());
    assertTrue(
        body(pull).contains("for this reason: “because @\u200bme \\*says\\* so”."), body(pull));
    assertFalse(pull.review().checkRun().summary().contains("in force"));
  }

  @Test
  void anotherToolsExceptionIsAskedForWithoutAReason() {
    String text = "FROM debian:13\n# hadolint ignore=DL3002\nUSER root\n";
    Pull pull = Pull.added("Dockerfile", text).exceptions(new Exceptions(false, List.of()));
    assertTrue(
        body(pull).contains("An exception is asked for here (ignored by a hadolint comment)."),
        body(pull));
  }

  /// A comment holds 65,536 characters, and a hostile pod may have hundreds of these.
  @Test
  void ofManyExceptionsThatAreAskedForFiveAreNamed() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            plimsoll.dev/ignore.drop-all-capabilities: one
            plimsoll.dev/ignore.supported-base-image: two
            plimsoll.dev/ignore.no-new-privileges: three
            plimsoll.dev/ignore.non-root-user: four
            plimsoll.dev/ignore.read-only-root-filesystem: five
            plimsoll.dev/ignore.seccomp-profile: six
        spec:
          containers:
          - name: web
            image: nginx:1.29
        """;
    Pull pull = Pull.added("pod.yaml", text).exceptions(new Exceptions(false, List.of()));
    String body = body(pull);
    assertEquals(6, body.split("An exception is asked for here", -1).length, body);
  }

  @Test
  void sayingNothingIsNoComment() {
    Pull pull = Pull.modified("compose.yaml", Texts.PRIVILEGED, Texts.SAFE_SERVICE);
    assertEquals("", places(pull));
    assertEquals(CheckRun.Conclusion.SUCCESS, pull.review().checkRun().conclusion());
    assertEquals("Nothing to fix in 1 container file", pull.review().checkRun().title());
  }

  private static String places(Pull pull) {
    return String.join(
        "\n",
        pull.review().comments().stream().map(one -> one.path() + " " + one.subject()).toList());
  }

  private static String body(Pull pull) {
    return pull.review().comments().getFirst().body();
  }

  private static List<String> fingerprints(Report report) {
    return report.findings().stream().map(Finding::fingerprint).toList();
  }
}
