package io.plimsoll.app.standin;

import static io.plimsoll.app.standin.Given.BAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exceptions that are written for other tools: they count under the same rule as our own, and are
/// shown as theirs.
final class OthersExceptionsTest {
  private static final String FOUND = "completed failure";
  @AutoClose private final Stage stage = Stage.set();
  private final StandInGitHub gitHub = stage.gitHub();
  private final Service service = stage.service();
  private final Repository web = gitHub.repository("web", Given.REPOSITORY);

  private Pull opened(String author, String comment) {
    Pull pull = web.open(author, Map.of("Dockerfile", "# " + comment + "\n" + BAD));
    service.rests();
    return pull;
  }

  private static String only(List<Check> checks) {
    assertEquals(1, checks.size());
    return checks.getFirst().status + " " + checks.getFirst().conclusion;
  }

  @ParameterizedTest
  @CsvSource({
    "hadolint ignore=DL3002, ignored by a hadolint comment",
    "checkov:skip=CKV_DOCKER_3:the cluster maps users, ignored by a checkov skip",
    "trivy:ignore:DS-0002, ignored by a trivy comment"
  })
  void fromOneWhoMayTheyCountAndAreShownAsTheirs(String comment, String shown) {
    Pull pull = opened("dana", comment);
    assertEquals("completed success", only(pull.checks()));
    assertEquals(List.of(), pull.threads());
    String summary = pull.checks().getFirst().summary;
    assertTrue(summary.contains("exception in force") && summary.contains(shown), summary);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hadolint ignore=DL3002",
        "checkov:skip=CKV_DOCKER_3:the cluster maps users",
        "trivy:ignore:DS-0002"
      })
  void fromOneWhoMayNotTheyAreAskedFor(String comment) {
    Pull pull = opened("rob", comment);
    assertEquals(FOUND, only(pull.checks()));
    String said = pull.threads().getFirst().body;
    assertTrue(said.contains("An exception is asked for here"), said);
    pull.talk().reply(pull.threads().getFirst(), "mia", "/plimsoll ignore because it is so");
    service.rests();
    assertEquals("completed success", only(pull.checks()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign", "inline"})
  void theSettingsMayTurnThemOff(String key) {
    web.write("main", Map.of(".github/plimsoll.yml", "exceptions:\n  " + key + ": false\n"));
    assertEquals(FOUND, only(opened("dana", "hadolint ignore=DL3002").checks()));
  }
}
