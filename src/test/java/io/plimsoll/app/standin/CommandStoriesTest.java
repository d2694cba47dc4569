package io.plimsoll.app.standin;

import static io.plimsoll.app.standin.EventStoriesTest.only;
import static io.plimsoll.app.standin.Given.BAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people tell the App in comments, from the delivery to the answer.
final class CommandStoriesTest {
  private static final String IGNORE =
      "/plimsoll ignore non-root-user because the cluster maps users";

  @AutoClose private final Stage stage = Stage.set();
  private final FastClock clock = stage.clock();
  private final StandInGitHub gitHub = stage.gitHub();
  private final Service service = stage.service();
  private final Repository web = gitHub.repository("web", Given.REPOSITORY);
  private final Pull pull = web.prepare("dana", Map.of("Dockerfile", BAD));

  @BeforeEach
  void aReviewedPullRequest() {
    pull.announce("opened");
    service.rests();
  }

  private Remark told(String login, String body) {
    Remark said = pull.talk().comment(login, body);
    service.rests();
    return said;
  }

  private List<String> answers(Remark said) {
    return said.reactionsOf(Person.APP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"help", "status", "config", "fix", "explain", "explain non-root-user", "nonsense"})
  void aQuestionIsAnsweredOnce(String verb) {
    Remark said = told("mia", "/plimsoll " + verb);
    assertEquals(1, pull.replies().size(), () -> answers(said).toString());
    assertTrue(pull.replies().getFirst().body.contains("reply=" + said.id + " "));
    assertTrue(!answers(said).isEmpty());
  }

  @Test
  void theAppsOwnNameCallsItToo() {
    told("mia", "@plimsoll help");
    assertEquals(1, pull.replies().size());
  }

  @Test
  void aCommandMayStandInTheTextOfAReview() {
    pull.talk().review("mia", "Looks good.\n\n/plimsoll status");
    service.rests();
    assertEquals(1, pull.replies().size());
    assertTrue(pull.replies().getFirst().body.contains("reply=review-"));
  }

  @Test
  void guestsHaveFiveCommandsAnHourAndThenSilence() {
    for (int i = 1; i <= 7; i++) {
      told("rob", "/plimsoll status");
    }
    assertEquals(5, pull.replies().size());
    clock.pass(Duration.ofMinutes(61));
    told("rob", "/plimsoll status");
    assertEquals(6, pull.replies().size());
  }

  @Test
  void anExceptionByOneWhoMayTurnsTheCheckGreen() {
    told("mia", IGNORE);
    assertEquals("completed success", only(pull.checks()));
    assertTrue(pull.checks().getFirst().summary.contains("the cluster maps users"));
    pull.push(Map.of("README", "More\n"));
    service.rests();
    assertEquals("completed success", only(pull.checks()));
  }

  @Test
  void itHoldsInTheMergeQueue() {
    told("mia", IGNORE);
    String group = web.group(pull);
    service.rests();
    assertEquals("completed success", only(web.checks(group)));
  }

  @Test
  void itMayBeGivenInTheThread() {
    Remark thread = pull.threads().getFirst();
    pull.talk().reply(thread, "mia", "/plimsoll ignore because the cluster maps users");
    service.rests();
    assertEquals("completed success", only(pull.checks()));
  }

  @Test
  void oneWhoMayNotChangesNothing() {
    Remark said = told("rob", IGNORE);
    assertEquals("completed failure", only(pull.checks()));
    assertTrue(!answers(said).isEmpty() || !pull.replies().isEmpty());
  }

  @Test
  void aPauseKeepsCommentsAwayAndNotTheCheck() {
    told("mia", "/plimsoll pause");
    pull.push(Map.of("two.Dockerfile", BAD));
    service.rests();
    assertEquals(1, pull.threads().size());
    assertEquals("completed failure", only(pull.checks()));
    told("mia", "/plimsoll resume");
    assertEquals(2, pull.threads().size());
  }

  @Test
  void aQuotedCommandIsNone() {
    told("mia", "> /plimsoll help\n\n    /plimsoll help\n");
    assertEquals(List.of(), pull.replies());
  }

  @Test
  void anEditedOneIsNotCarriedOut() {
    Remark said = told("mia", "Hello");
    pull.talk().edit(said, "mia", "/plimsoll help");
    service.rests();
    assertEquals(List.of(), pull.replies());
  }

  @Test
  void aDeletedOneIsNotCarriedOut() {
    gitHub.hooks().lose(1);
    Remark said = pull.talk().comment("mia", IGNORE);
    Delivered lost = gitHub.hooks().last();
    pull.talk().delete(said);
    gitHub.hooks().repeat(lost);
    service.rests();
    assertEquals(List.of(), pull.replies());
    assertEquals("completed failure", only(pull.checks()));
  }

  @Test
  void aRepeatedDeliveryIsCarriedOutOnce() {
    told("mia", "/plimsoll help");
    gitHub.hooks().repeat(gitHub.hooks().last());
    pull.push(Map.of("README", "More\n"));
    service.rests();
    assertEquals(1, pull.replies().size());
  }

  @ParameterizedTest
  @MethodSource("io.plimsoll.app.standin.Fault#passing")
  void aFaultAtAnyCallChangesNothingInTheEnd(Fault fault) {
    for (int at = 0; at < 8; at++) {
      int before = pull.replies().size();
      gitHub.faults().at(at, fault);
      Remark said = told("mia", "/plimsoll status");
      String where = fault + " at call " + at;
      assertEquals(before + 1, pull.replies().size(), where);
      assertTrue(!answers(said).isEmpty(), where);
      assertEquals("completed failure", only(pull.checks()), where);
      gitHub.faults().clear();
    }
  }
}
