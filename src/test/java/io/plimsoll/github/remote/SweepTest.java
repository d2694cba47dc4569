package io.plimsoll.github.remote;

import static io.plimsoll.github.remote.GitHubStub.WEB;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Annotation;
import io.plimsoll.github.Answer;
import io.plimsoll.github.Button;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.CheckRun;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Sweep;
import io.plimsoll.github.Swept;
import io.plimsoll.github.WriteLimit;
import io.plimsoll.github.Writes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several changes in one call, each of which may fail by itself.
final class SweepTest {
  private static final Annotation NOTE =
      new Annotation("a", 1, 2, Annotation.Level.WARNING, "T", "M");
  private static final Sweep THREE = new Sweep(List.of("C1", "C2"), Map.of("C3", "Settled"));

  private final GitHubStub stub = new GitHubStub();

  @AfterEach
  void close() {
    stub.close();
  }

  private Writes writes() {
    return stub.connect().writes(WEB);
  }

  private Swept swept(String answer) {
    stub.onGraphQl(json(200, answer));
    return writes().sweep(3, () -> THREE).orThrow();
  }

  private static CheckReport report(int notes) {
    return new CheckReport(
        "run-1",
        Optional.of(CheckRun.Conclusion.FAILURE),
        "Title",
        "Summary",
        "Text",
        Collections.nCopies(notes, NOTE),
        List.of(new Button("Run again", "Reads it again", "again")));
  }

  @Test
  void everythingGoesInOneMutation() {
    stub.onGraphQl(json(200, "{\"data\":{}}"));
    Sweep sweep = THREE.with(new Sweep.Completion("R9", "K5", report(1)));
    assertEquals(4, sweep.size());
    assertEquals(new Swept(sweep, Map.of()), writes().sweep(4, () -> sweep).orThrow());
    String sent = stub.sent("POST", "/graphql").getFirst();
    for (String part :
        List.of(
            "m0: deletePullRequestReviewComment(input: $m0)",
            "m1: deletePullRequestReviewComment(input: $m1)",
            "m2: updatePullRequestReviewComment(input: $m2)",
            "m3: updateCheckRun(input: $m3)",
            "\"m0\":{\"id\":\"C1\"}",
            "\"pullRequestReviewCommentId\":\"C3\"",
            "\"body\":\"Settled\"",
            "\"repositoryId\":\"R9\",\"checkRunId\":\"K5\",\"externalId\":\"run-1\"",
            "\"status\":\"COMPLETED\",\"conclusion\":\"FAILURE\"",
            "\"title\":\"Title\",\"summary\":\"Summary\",\"text\":\"Text\"",
            "\"annotationLevel\":\"WARNING\"",
            "\"startLine\":1",
            "\"identifier\":\"again\"")) {
      assertTrue(sent.contains(part), part + " in " + sent);
    }
  }

  @Test
  void nothingTakesNoCall() {
    Sweep nothing = new Sweep(List.of(), Map.of());
    assertEquals(new Swept(nothing, Map.of()), writes().sweep(3, () -> nothing).orThrow());
    assertEquals(List.of(), stub.sent("POST", "/graphql"));
  }

  @Test
  void aCommentThatIsGoneAlreadyIsFine() {
    assertEquals(
        Map.of(),
        swept(
                """
                {"data": {"m0": null, "m1": {"clientMutationId": null}, "m2": null},
                 "errors": [
                   {"type": "NOT_FOUND", "path": ["m0"], "message": "no such node"},
                   {"type": "NOT_FOUND", "path": ["m2"], "message": "no such node"}]}
                """)
            .failures());
  }

  @Test
  void eachChangeFailsByItself() {
    Swept swept =
        swept(
            """
            {"data": {"m0": {"clientMutationId": null}, "m1": null, "m2": null},
             "errors": [
               {"type": "FORBIDDEN", "path": ["m1"], "message": "not yours"},
               {"message": "You have exceeded a secondary rate limit.", "path": ["m2"]}]}
            """);
    assertEquals(Optional.empty(), swept.failure("C1"));
    assertEquals(
        Optional.of(
            new Failure.GiveUp(Failure.Reason.FORBIDDEN, 200, "graphql FORBIDDEN not yours")),
        swept.failure("C2"));
    assertEquals(
        Optional.of(
            new Failure.Retry(
                Failure.Cause.SECONDARY_LIMIT,
                Duration.ofMinutes(1),
                "graphql You have exceeded a secondary rate limit.")),
        swept.failure("C3"));
    assertEquals(swept.failure("C3"), swept.retry().map(Failure.class::cast));
  }

  @Test
  void aCheckRunThatIsGoneIsAFailure() {
    stub.onGraphQl(
        json(
            200,
            """
            {"data": {"m0": null},
             "errors": [{"type": "NOT_FOUND", "path": ["m0"], "message": "no such node"}]}
            """));
    Sweep sweep = new Sweep(List.of(), Map.of()).with(new Sweep.Completion("R", "K", report(0)));
    assertTrue(writes().sweep(1, () -> sweep).orThrow().failure("K").isPresent());
  }

  @Test
  void anErrorThatIsAboutTheWholeFailsTheWhole() {
    for (String answer :
        List.of(
            "{\"errors\":[{\"type\":\"RATE_LIMITED\",\"message\":\"API rate limit exceeded\"}]}",
            "{\"data\":null,\"errors\":[{\"path\":[\"mutation\",\"m0\"],\"message\":\"wrong\","
                + "\"extensions\":{\"code\":\"undefinedField\"}}]}",
            "{\"data\":{\"m0\":null},\"errors\":[{\"message\":\"Something went wrong\"}]}")) {
      stub.onGraphQl(json(200, answer));
      assertInstanceOf(Answer.Failed.class, writes().sweep(3, () -> THREE), answer);
    }
    stub.onGraphQl(json(502, "<html>"));
    assertInstanceOf(Answer.Failed.class, writes().sweep(3, () -> THREE));
  }

  /// What is to be done is asked once every change has had its turn.
  @Test
  void eachChangeIsAWrite() {
    stub.onGraphQl(json(200, "{\"data\":{}}"));
    List<String> done = new ArrayList<>();
    WriteLimit limit =
        installation -> {
          done.add("turn of " + installation);
          return Duration.ofSeconds(1);
        };
    Writes writes =
        stub.connect(limit, wait -> done.add("wait " + wait)).writes(WEB, () -> done.add("look"));
    writes
        .sweep(
            2,
            () -> {
              done.add("asked");
              return new Sweep(List.of("C1"), Map.of());
            })
        .orThrow();
    assertEquals(
        List.of("turn of 7", "wait PT1S", "look", "turn of 7", "wait PT1S", "look", "asked"), done);
  }

  @Test
  void aRefusalWhileItIsAskedIsTheAnswer() {
    Answer<Swept> answer =
        writes()
            .sweep(
                1,
                () -> {
                  stub.connect().reads(WEB).threads(3).orThrow();
                  return THREE;
                });
    assertInstanceOf(Answer.Failed.class, answer);
  }

  @Test
  void moreNotesThanGoIntoOneCallAreAFaultOfTheCaller() {
    assertThrows(IllegalArgumentException.class, () -> new Sweep.Completion("R", "K", report(51)));
    CheckReport begun = CheckReport.of("run-1", Optional.empty(), "T", "S");
    assertThrows(IllegalArgumentException.class, () -> new Sweep.Completion("R", "K", begun));
  }
}
