package io.plimsoll.github.remote;

import static io.plimsoll.github.remote.GitHubStub.WEB;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Annotation;
import io.plimsoll.github.Button;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.CheckRun;
import io.plimsoll.github.Done;
import io.plimsoll.github.LineComment;
import io.plimsoll.github.Reaction;
import io.plimsoll.github.Side;
import io.plimsoll.github.Writes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RemoteWritesTest {
  private static final String HEAD = "1234567890123456789012345678901234567890";
  private static final String CREATED = "{\"id\":9000000001}";

  private final GitHubStub stub = new GitHubStub();

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void aReviewCommentsAndNothingElse() {
    stub.on("POST", "/repos/acme/web/pulls/3/reviews", json(200, CREATED));
    long id =
        writes()
            .createReview(
                3,
                HEAD,
                "",
                List.of(
                    new LineComment("a", 2, 4, Side.RIGHT, "Range"), LineComment.on("b", 7, "One")))
            .orThrow();
    assertEquals(9_000_000_001L, id);
    assertEquals(
        List.of(
            """
            {"commit_id":"%s","event":"COMMENT","comments":[\
            {"path":"a","body":"Range","line":4,"side":"RIGHT","start_line":2,"start_side":"RIGHT"},\
            {"path":"b","body":"One","line":7,"side":"RIGHT"}]}\
            """
                .formatted(HEAD)),
        stub.sent("POST", "/reviews"));
  }

  @Test
  void commentsOnFilesAndComments() {
    stub.on("POST", "/repos/acme/web/pulls/3/comments", json(201, CREATED));
    writes().createFileComment(3, HEAD, "a", "File").orThrow();
    writes().reply(3, HEAD, "a", 5, "Reply").orThrow();
    assertEquals(
        List.of(
            """
            {"commit_id":"%s","path":"a","subject_type":"file","body":"File"}\
            """
                .formatted(HEAD),
            """
            {"commit_id":"%s","path":"a","in_reply_to":5,"body":"Reply"}\
            """
                .formatted(HEAD)),
        stub.sent("POST", "/comments"));
  }

  @Test
  void aCheckRunWithEverything() {
    stub.on("POST", "/repos/acme/web/check-runs", json(201, CREATED));
    CheckReport report =
        new CheckReport(
            "run-1",
            Optional.of(CheckRun.Conclusion.FAILURE),
            "Title",
            "Summary",
            "Text",
            List.of(new Annotation("a", 1, 2, Annotation.Level.FAILURE, "T", "M")),
            List.of(new Button("Run again", "Reads it again", "again")));
    assertEquals(9_000_000_001L, writes().createCheckRun("Plimsoll", HEAD, report).orThrow().id());
    String sent = stub.sent("POST", "/check-runs").getFirst();
    for (String part :
        List.of(
            "\"head_sha\":\"" + HEAD + "\"",
            "\"external_id\":\"run-1\"",
            "\"conclusion\":\"failure\"",
            "\"status\":\"completed\"",
            "\"identifier\":\"again\"",
            "\"annotation_level\":\"failure\"",
            "\"start_line\":1")) {
      assertTrue(sent.contains(part), part + " in " + sent);
    }
  }

  @Test
  void annotationsBeyondFiftyFollow() {
    stub.on("POST", "/repos/acme/web/check-runs", json(201, CREATED));
    stub.on("PATCH", "/repos/acme/web/check-runs/9000000001", json(200, CREATED));
    Annotation note = new Annotation("a", 1, 1, Annotation.Level.NOTICE, "T", "M");
    CheckReport report =
        new CheckReport(
            "1", Optional.empty(), "T", "S", "", Collections.nCopies(101, note), List.of());
    writes().createCheckRun("Plimsoll", HEAD, report).orThrow();
    assertEquals(1, stub.sent("POST", "/check-runs").size());
    assertEquals(2, stub.sent("PATCH", "/check-runs/9000000001").size());
  }

  @Test
  void whatIsGoneAlreadyIsDeleted() {
    assertEquals(Done.DONE, writes().deletePendingReview(3, 5).orThrow());
  }

  @Test
  void answersAndReactions() {
    stub.on("POST", "/repos/acme/web/issues/3/comments", json(201, CREATED));
    stub.on("POST", "/repos/acme/web/issues/comments/5/reactions", json(201, CREATED));
    stub.on("POST", "/repos/acme/web/pulls/comments/5/reactions", json(200, CREATED));
    writes().createIssueComment(3, "Said").orThrow();
    writes().reactToIssueComment(5, Reaction.THUMBS_UP).orThrow();
    writes().reactToReviewComment(5, Reaction.EYES).orThrow();
    assertEquals(
        List.of("{\"content\":\"+1\"}"), stub.sent("POST", "/issues/comments/5/reactions"));
  }

  @Test
  void everyWriteWaitsForItsTurn() {
    stub.on("POST", "/repos/acme/web/issues/3/comments", json(201, CREATED));
    Iterator<Duration> turns =
        List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2)).iterator();
    List<Duration> waits = new ArrayList<>();
    Writes writes = stub.connect(_ -> turns.next(), waits::add).writes(WEB);
    for (int i = 0; i < 3; i++) {
      writes.createIssueComment(3, "Text").orThrow();
    }
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), waits);
  }

  private Writes writes() {
    return stub.connect().writes(WEB);
  }
}
