package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.ReviewThread;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `/plimsoll status`.
final class StatusStoryTest {
  private final Talk talk =
      new Talk()
          .base("Dockerfile", "FROM node:22-bookworm-slim\nUSER 1000\nCMD [\"node\"]\n")
          .head("Dockerfile", "FROM node:22-bookworm-slim\nCMD [\"node\"]\n");

  @AfterEach
  void close() {
    talk.close();
  }

  private List<String> status() {
    talk.says("wil", "/plimsoll status");
    return talk.reply().lines().toList();
  }

  @Test
  void threadsThatAreOpenAreCounted() {
    talk.head("pod.yaml", "apiVersion: v1\nkind: Pod\nspec: {hostPID: true, containers: []}\n");
    talk.reviewed();
    assertEquals("- 2 open threads", status().get(1));
  }

  @Test
  void aResolvedThreadIsNotOpen() {
    talk.reviewed();
    ReviewThread old = talk.threads().getFirst();
    talk.state
        .threads
        .getOrDefault(Talk.NUMBER, List.of())
        .set(
            0,
            new ReviewThread(
                old.nodeId(),
                true,
                Optional.of("wil"),
                false,
                old.path(),
                old.line(),
                old.originalLine(),
                old.side(),
                false,
                old.comments(),
                true));
    assertEquals("- 0 open threads", status().get(1));
  }

  @Test
  void exceptionsAreCounted() {
    talk.head(
        "Dockerfile",
        "# plimsoll:ignore non-root-user -- so\nFROM node:22-bookworm-slim\nCMD [\"node\"]\n");
    assertEquals(
        List.of(
            "- `a1b2c3d`: 1 open",
            "- 0 open threads",
            "- 0 exceptions in force",
            "- 1 exception is asked for by this pull request and not given"),
        status());
  }

  @Test
  void anAcceptedFindingIsAnExceptionInForce() {
    talk.says("wil", "/plimsoll ignore non-root-user because so");
    talk.says("wil", "/plimsoll status");
    assertEquals(
        "- 1 exception in force",
        talk.replies().getLast().lines().filter(l -> l.contains("force")).findFirst().orElse(""));
  }

  @Test
  void withoutCommentsItSaysWhy() {
    talk.settings("review: { post: none }");
    assertEquals("- No comments, only the check (`review.post: none`)", status().getLast());
  }

  @Test
  void aDraftIsNamed() {
    talk.isDraft = true;
    assertEquals("- No comments while this is a draft (`review.drafts`)", status().getLast());
  }

  @Test
  void aDraftThatIsCommentedIsNot() {
    talk.isDraft = true;
    talk.settings("review: { drafts: true }");
    assertEquals("- 0 exceptions in force", status().getLast());
  }

  @Test
  void theLabelIsNamed() {
    talk.labels = List.of("bug", "plimsoll: skip");
    assertEquals(
        "- No comments because of the label `plimsoll: skip` (`review.skip-label`)",
        status().getLast());
  }
}
