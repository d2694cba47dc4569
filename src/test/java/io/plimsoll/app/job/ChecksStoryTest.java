package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.CheckRun;
import io.plimsoll.inbox.Conclusion;
import io.plimsoll.source.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The one check run of a commit.
final class ChecksStoryTest {
  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private void pressed(String button) {
    story.tell(
        new Happening.ActionRequested(
            Story.ORIGIN,
            OptionalInt.of(Story.NUMBER),
            Story.commit("a1"),
            Optional.empty(),
            button,
            "ann"));
  }

  @Test
  void theWorstOfThePullRequestsOfACommitDecides() throws InterruptedException {
    story.head("Dockerfile", Texts.FINE).opened();
    var book = story.inbox.checkRuns();
    var row = book.of(Story.REPOSITORY, Story.commit("a1"));
    book.conclude(row, 8, Conclusion.FAILURE);
    story.works();
    assertEquals("failure: Nothing to fix in 1 container file", story.verdict());
    assertEquals(
        "This commit is also the head of #8; the worst of them all decides.", story.check().text());
  }

  @Test
  void twoThatConcludeAtOnceEndWithTheWorse() throws InterruptedException {
    story.head("Dockerfile", Texts.FINE).opened();
    var book = story.inbox.checkRuns();
    var row = book.of(Story.REPOSITORY, Story.commit("a1"));
    story.onCall("updateCheckRun", () -> book.conclude(row, 8, Conclusion.FAILURE));
    story.works();
    assertEquals("failure: Nothing to fix in 1 container file", story.verdict());
  }

  @Test
  void runAgainReviewsAgainInTheSameCheckRun() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    story.calls();
    pressed("run-again");
    story.works();
    List<String> calls = story.calls();
    assertEquals(2, calls.stream().filter("updateCheckRun"::equals).count(), calls::toString);
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(1, story.comments().size());
  }

  /// As after the store was lost: the check run is known by the name that GitHub tells.
  private void wantedAgain(String head) {
    CheckReport old =
        CheckReport.of("old", Optional.of(CheckRun.Conclusion.NEUTRAL), "Before", "Before");
    story
        .gitHub
        .writes(Story.ORIGIN.repositoryToReview())
        .createCheckRun("Plimsoll", head, old)
        .orThrow();
    story.calls();
    story.tell(
        new Happening.Rerequested(
            Story.ORIGIN, OptionalInt.of(Story.NUMBER), Story.commit("a1"), Optional.of("old")));
  }

  @Test
  void aCheckRunThatTheStoreForgotIsTakenOver() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    wantedAgain(Story.commit("a1"));
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertTrue(story.calls().stream().noneMatch(call -> call.startsWith("createCheckRun")));
  }

  @Test
  void oneThatIsNotThereIsCreated() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    wantedAgain(Story.commit("a2"));
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void aCheckRunOfAFormerHeadThatIsWantedAgainSaysThatItIsOver() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    story.pushed("a2");
    story.works();
    story.rerequested("a1");
    story.works();
    assertEquals("Superseded by a2a2a2a", story.check("a1").title());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void allSafeFixesComeInOneCommentHoweverOftenTheyAreAskedFor() throws InterruptedException {
    story.head("compose.yaml", Texts.COMPOSE).opened();
    story.works();
    pressed("safe-fixes");
    pressed("safe-fixes");
    story.works();
    pressed("safe-fixes");
    story.works();
    List<String> bodies =
        story.state.below.getOrDefault(Story.NUMBER, List.of()).stream()
            .flatMap(id -> Optional.ofNullable(story.state.comments.get(id)).stream())
            .map(comment -> comment.body())
            .toList();
    assertEquals(1, bodies.size());
    assertTrue(bodies.getFirst().contains("git apply"), bodies::toString);
    assertTrue(bodies.getFirst().contains("+      - no-new-privileges:true"), bodies::toString);
  }

  @Test
  void olderFindingsAreShownWhenAskedFor() throws InterruptedException {
    story.base("Dockerfile", Texts.ROOT).head("Dockerfile", Texts.ROOT + "# more\n").opened();
    story.works();
    assertEquals("", story.check().text());
    pressed("show-older");
    story.works();
    assertTrue(
        story.check().text().startsWith("**1 older finding in these files"), story.check()::text);
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
  }

  @Test
  void aCutListIsAHighFindingOfTheCheckRun() throws InterruptedException {
    story.head("Dockerfile", Texts.FINE).opened();
    story.state.changedFiles.computeIfPresent(
        String.valueOf(Story.NUMBER),
        (_, list) -> new ChangedFiles(list.head(), list.mergeBase(), list.files(), false));
    story.becomes(story.withFiles(3_412));
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(List.of(), story.comments());
  }

  @ParameterizedTest
  @EnumSource(Unread.Reason.class)
  void whatCannotBeReadIsAHighFinding(Unread.Reason reason) throws InterruptedException {
    story.head("Dockerfile", Texts.FINE).opened();
    story.replaceInHead(new Unread("Dockerfile", reason));
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void aCheckRunThatWasCreatedBeforeACrashIsFoundAgain() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    var book = story.inbox.checkRuns();
    var row = book.of(Story.REPOSITORY, Story.commit("a1"));
    book.claim(row);
    long id = story.state.nextId();
    story.state.checkRuns.put(
        id,
        new CheckRun(
            id, "Plimsoll", row.head(), row.id(), Optional.empty(), "plimsoll", "Reading"));
    story.attempt(2).works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void aCheckRunThatWasNeverCreatedIsCreatedAfterACrash() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    var book = story.inbox.checkRuns();
    book.claim(book.of(Story.REPOSITORY, Story.commit("a1")));
    story.works();
    assertEquals(List.of(), new ArrayList<>(story.state.checkRuns.values()));
    story.attempt(2).works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }
}
