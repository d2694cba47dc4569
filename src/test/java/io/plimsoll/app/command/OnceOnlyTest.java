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
import io.plimsoll.github.Review;
import io.plimsoll.inbox.GivenException;
import io.plimsoll.inbox.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A command is carried out once for each comment, whatever happens on the way.
final class OnceOnlyTest {

  /// What a person sees in the end, and what is stored.
  private record End(
      List<String> replies,
      Set<Reaction> reactions,
      List<String> accepted,
      boolean isPaused,
      int threadLength) {
    static End of(Talk talk) {
      return new End(
          talk.replies().stream().map(text -> text.replaceAll("reply=[a-z0-9-]*", "")).toList(),
          Set.copyOf(talk.reactions()),
          talk
              .inbox
              .exceptions()
              .holding(Talk.REPOSITORY, "main", LocalDate.parse("2026-11-22"))
              .stream()
              .map(GivenException::reason)
              .toList(),
          talk.inbox.pauses().find(Talk.REPOSITORY, Talk.NUMBER).isPresent(),
          talk.threads().stream().mapToInt(thread -> thread.comments().size()).sum());
    }
  }

  private static Talk talk() {
    return new Talk()
        .base("Dockerfile", "FROM node:22-bookworm-slim\nUSER 1000\nCMD [\"node\"]\n")
        .head("Dockerfile", "FROM node:22-bookworm-slim\nCMD [\"node\"]\n")
        .reviewed();
  }

  private static Commented said(Talk talk, CommentKind kind, String login, String text) {
    OptionalLong first =
        kind == CommentKind.REVIEW
            ? OptionalLong.of(talk.threads().getFirst().comments().getFirst().id())
            : OptionalLong.empty();
    return talk.said(kind, login, text, first);
  }

  private static End undisturbed(CommentKind kind, String text) {
    try (Talk talk = talk()) {
      talk.runs(said(talk, kind, "wil", text));
      return End.of(talk);
    }
  }

  private static void runUntilDone(Talk talk, Commented said) {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        talk.runs(said);
        return;
      } catch (RefusedException e) {
        assertTrue(e.failure() instanceof Failure.Retry);
      }
    }
    throw new AssertionError("still not done");
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUE, /plimsoll review",
    "ISSUE, /plimsoll pause",
    "ISSUE, /plimsoll ignore non-root-user because x",
    "REVIEW, /plimsoll ignore because x",
    "REVIEW, /plimsoll review",
    "REVIEW_BODY, /plimsoll ignore non-root-user because x"
  })
  void aBrokenCallChangesNothingOfTheEnd(CommentKind kind, String text) {
    End expected = undisturbed(kind, text);
    assertEquals(1, expected.replies().size());
    for (boolean isDone : List.of(false, true)) {
      boolean isBroken = true;
      for (int call = 1; isBroken; call++) {
        try (Talk talk = talk()) {
          Commented said = said(talk, kind, "wil", text);
          talk.gitHub.interrupt(call, isDone);
          runUntilDone(talk, said);
          isBroken = !talk.gitHub.isInterruptionAhead();
          assertEquals(expected, End.of(talk), "call " + call + " done " + isDone);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CommentKind.class)
  void aCrashBeforeAnyWriteChangesNothingOfTheEnd(CommentKind kind) {
    String text = "/plimsoll help\n/plimsoll ignore non-root-user because x";
    End expected = undisturbed(kind, text);
    boolean isCrashing = true;
    for (int write = 1; isCrashing; write++) {
      try (Talk talk = talk()) {
        int[] left = {write};
        talk.fence = _ -> --left[0] == 0 ? new Standing.Stopping() : new Standing.Current();
        Commented said = said(talk, kind, "wil", text);
        try {
          talk.runs(said);
          isCrashing = false;
        } catch (HaltedException e) {
          assertEquals(new Standing.Stopping(), e.standing());
          talk.runs(said);
        }
        assertEquals(expected, End.of(talk), "write " + write);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CommentKind.class)
  void aRedeliveryIsNotAnswered(CommentKind kind) {
    try (Talk talk = talk()) {
      Commented said = said(talk, kind, "wil", "/plimsoll status");
      talk.runs(said);
      int calls = talk.state.calls.size();
      talk.runs(said);
      talk.runs(said);
      assertEquals(1, talk.replies().size());
      assertEquals(calls, talk.state.calls.size());
    }
  }

  @Test
  void commentsOfDifferentKindsWithOneIdAreTwo() {
    try (Talk talk = talk()) {
      Commented below = said(talk, CommentKind.ISSUE, "wil", "/plimsoll status");
      talk.runs(below);
      talk.state
          .reviews
          .computeIfAbsent(Talk.NUMBER, _ -> new ArrayList<>())
          .add(new Review(below.comment(), Talk.head(), "wil", "/plimsoll status", false));
      talk.runs(
          new Commented(
              below.origin(),
              Talk.NUMBER,
              CommentKind.REVIEW_BODY,
              below.comment(),
              "wil",
              false,
              "/plimsoll status",
              OptionalLong.empty()));
      assertEquals(2, talk.replies().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleted", "edited", "changed", "another", "bot"})
  void onlyWhatStillStandsThereCounts(String what) {
    try (Talk talk = talk()) {
      Commented said = said(talk, CommentKind.ISSUE, "wil", "/plimsoll status");
      Comment old = Objects.requireNonNull(talk.state.comments.get(said.comment()));
      if (what.equals("deleted")) {
        talk.state.comments.remove(said.comment());
      } else {
        talk.state.comments.put(said.comment(), changed(old, what));
      }
      talk.runs(said);
      assertEquals(List.of(), talk.replies());
      assertEquals(List.of(), talk.reactions());
      talk.state.comments.put(said.comment(), old);
      talk.runs(said);
      assertEquals(List.of(), talk.replies());
    }
  }

  @Test
  void aCommentOfAReviewIsNotEditedBecauseTheReviewCameLater() {
    try (Talk talk = talk()) {
      Commented said = said(talk, CommentKind.REVIEW, "wil", "/plimsoll status");
      Comment old = Objects.requireNonNull(talk.state.comments.get(said.comment()));
      talk.state.comments.put(said.comment(), changed(old, "edited"));
      talk.runs(said);
      assertEquals(1, talk.replies().size());
    }
  }

  @Test
  void aCommentThatWasEditedInAThreadOfOursDoesNotCount() {
    try (Talk talk = talk()) {
      Commented said = said(talk, CommentKind.REVIEW, "wil", "/plimsoll status");
      Comment old = Objects.requireNonNull(talk.state.comments.get(said.comment()));
      talk.addToThread(changed(old, "edited"));
      talk.runs(said);
      assertEquals(List.of(), talk.replies());
    }
  }

  private static Comment changed(Comment old, String what) {
    return new Comment(
        old.nodeId(),
        old.id(),
        false,
        what.equals("another") ? "eve" : old.author(),
        what.equals("bot"),
        what.equals("changed") ? "/plimsoll status " : old.body(),
        old.at(),
        what.equals("edited"));
  }

  @Test
  void aReviewsTextThatIsGoneDoesNotCount() {
    try (Talk talk = talk()) {
      Commented said = said(talk, CommentKind.REVIEW_BODY, "wil", "/plimsoll status");
      talk.state.reviews.clear();
      talk.runs(said);
      assertEquals(List.of(), talk.replies());
    }
  }

  @Test
  void botsAreNotAnswered() {
    try (Talk talk = talk()) {
      Commented said = said(talk, CommentKind.ISSUE, "wil", "/plimsoll status");
      Commented byBot =
          new Commented(
              said.origin(),
              said.number(),
              said.kind(),
              said.comment(),
              "helper[bot]",
              true,
              said.body(),
              said.inReplyTo());
      int calls = talk.state.calls.size();
      talk.runs(byBot);
      assertEquals(calls, talk.state.calls.size());
    }
  }

  @Test
  void whatGitHubRefusesForGoodStaysUnsaid() {
    try (Talk talk = talk()) {
      Commented said = said(talk, CommentKind.ISSUE, "wil", "/plimsoll status");
      assertThrows(
          RefusedException.class,
          () -> {
            talk.gitHub.fail(new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no"));
            talk.runs(said);
          });
      talk.commander.apologise(said, talk.repository(), talk.pull().phrases(), talk.fence, "7f3a");
      assertEquals(
          "That failed on our side (id `7f3a`). Nothing was changed. You can try"
              + " `/plimsoll review` again.",
          talk.reply());
      assertEquals(List.of(Reaction.CONFUSED), talk.reactions());
      talk.runs(said);
      talk.commander.apologise(said, talk.repository(), talk.pull().phrases(), talk.fence, "8f3a");
      assertEquals(1, talk.replies().size());
    }
  }
}
