package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.event.Happening.CommentKind;
import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Reaction;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Reactions and replies, and how they are found again.
final class SpeakerTest {
  private final Talk talk =
      new Talk()
          .base("Dockerfile", "FROM node:22-bookworm-slim\nUSER 1000\nCMD [\"node\"]\n")
          .head("Dockerfile", "FROM node:22-bookworm-slim\nCMD [\"node\"]\n")
          .reviewed();

  private final Speaker speaker =
      new Speaker(talk.gitHub, talk.repository(), head -> talk.fence.check(head));

  @AfterEach
  void close() {
    talk.close();
  }

  private Commented said(CommentKind kind) {
    OptionalLong first =
        kind == CommentKind.REVIEW
            ? OptionalLong.of(talk.threads().getFirst().comments().getFirst().id())
            : OptionalLong.empty();
    return talk.said(kind, "wil", "/plimsoll help", first);
  }

  private void reply(Commented said, boolean isRepeated) {
    Optional<ReviewThread> thread = Occasion.threadOf(said, talk.threads());
    speaker.reply(said, thread, Talk.head(), "Hello.", isRepeated);
  }

  @Test
  void aReplyBelowThePullRequestNamesItsComment() {
    Commented said = said(CommentKind.ISSUE);
    reply(said, false);
    assertEquals(
        List.of("Hello.\n\n<!-- plimsoll reply=" + said.comment() + " -->"), talk.replies());
    assertEquals(1, talk.state.below.getOrDefault(Talk.NUMBER, List.of()).size());
  }

  @Test
  void aReplyInAThreadOfOursStandsThere() {
    Commented said = said(CommentKind.REVIEW);
    reply(said, false);
    assertEquals(2, talk.threads().getFirst().comments().size());
    assertEquals(List.of(), talk.state.below.getOrDefault(Talk.NUMBER, List.of()));
  }

  @Test
  void inThreadsOfOthersTheReplyStandsBelowThePullRequest() {
    Commented said = talk.said(CommentKind.REVIEW, "wil", "/plimsoll help", OptionalLong.of(1));
    reply(said, false);
    assertEquals(
        List.of("Hello.\n\n<!-- plimsoll reply=thread-" + said.comment() + " -->"), talk.replies());
  }

  @Test
  void aReviewIsAnsweredBelowThePullRequest() {
    Commented said = said(CommentKind.REVIEW_BODY);
    reply(said, false);
    assertEquals(
        List.of("Hello.\n\n<!-- plimsoll reply=review-" + said.comment() + " -->"), talk.replies());
  }

  @Test
  void aRepeatedReplyIsLookedForFirst() {
    for (CommentKind kind : CommentKind.values()) {
      Commented said = said(kind);
      int before = talk.replies().size();
      reply(said, true);
      reply(said, true);
      reply(said, true);
      assertEquals(before + 1, talk.replies().size(), kind.name());
    }
  }

  @Test
  void aMarkerThatSomebodyElseWroteIsNone() {
    Commented said = said(CommentKind.ISSUE);
    long id = talk.state.nextId();
    String forged = "Hi\n\n<!-- plimsoll reply=" + said.comment() + " -->";
    talk.state.comments.put(
        id, new Comment("C" + id, id, false, "eve", false, forged, Talk.START, false));
    talk.state.below.computeIfAbsent(Talk.NUMBER, _ -> new ArrayList<>()).add(id);
    reply(said, true);
    assertEquals(1, talk.replies().size());
  }

  @Test
  void aMarkerWithinAReplyOfOursIsNone() {
    Commented first = said(CommentKind.ISSUE);
    Commented second = said(CommentKind.ISSUE);
    String text = "Quoted: <!-- plimsoll reply=" + second.comment() + " --> and so on.";
    speaker.reply(first, Optional.empty(), Talk.head(), text, false);
    reply(second, true);
    assertEquals(2, talk.replies().size());
  }

  @Test
  void reactionsGoWhereTheCommentIs() {
    speaker.react(said(CommentKind.ISSUE), Reaction.EYES);
    speaker.react(said(CommentKind.REVIEW), Reaction.EYES);
    int calls = talk.state.calls.size();
    speaker.react(said(CommentKind.REVIEW_BODY), Reaction.EYES);
    assertEquals(calls, talk.state.calls.size());
    assertTrue(talk.state.calls.get(calls - 2).startsWith("reactToIssueComment"));
    assertTrue(talk.state.calls.get(calls - 1).startsWith("reactToReviewComment"));
  }

  @Test
  void whatIsRefusedForGoodStaysUnsaid() {
    talk.gitHub.fail(new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "locked"));
    reply(said(CommentKind.ISSUE), false);
    assertEquals(List.of(), talk.replies());
  }

  @Test
  void whatMayHelpLaterIsThrown() {
    talk.gitHub.fail(new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502"));
    assertThrows(RefusedException.class, () -> reply(said(CommentKind.ISSUE), false));
  }

  @Test
  void aRunThatLostItsJobWritesNothing() {
    talk.fence = _ -> new Standing.Lost();
    Commented said = said(CommentKind.ISSUE);
    HaltedException halted = assertThrows(HaltedException.class, () -> reply(said, false));
    assertEquals(new Standing.Lost(), halted.standing());
    assertEquals(List.of(), talk.replies());
  }
}
