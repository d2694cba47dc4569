package io.plimsoll.app.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each fault at each call of a review in turn: what stands on GitHub in the end is what stands
/// there without.
final class FaultsTest {
  private static final String BAD = Given.BAD;

  @ParameterizedTest
  @MethodSource("io.plimsoll.app.standin.Fault#passing")
  void aFaultAtAnyCallOfAFirstReviewChangesNothingInTheEnd(Fault fault) {
    FastClock clock = new FastClock();
    try (StandInGitHub gitHub = StandInGitHub.start(clock);
        Service service = Service.start(gitHub, clock)) {
      int calls = 1;
      for (int at = 0; at < calls; at++) {
        Repository repository = gitHub.repository("web-" + at, Given.REPOSITORY);
        gitHub.forgetCounts();
        gitHub.faults().at(at, fault);
        Pull pull = repository.open("dana", Map.of("Dockerfile", BAD));
        service.rests();
        String where = fault + " at call " + at + ": " + gitHub.counts();
        assertEquals("failure, 1 review, 1 thread", state(pull), where);
        calls = Math.max(calls, Math.min(gitHub.calls(), 12));
        gitHub.faults().clear();
      }
      assertTrue(calls > 5, "calls: " + calls);
    }
  }

  @ParameterizedTest
  @MethodSource("io.plimsoll.app.standin.Fault#passing")
  void aFaultAtAnyCallOfALaterReviewChangesNothingInTheEnd(Fault fault) {
    FastClock clock = new FastClock();
    try (StandInGitHub gitHub = StandInGitHub.start(clock);
        Service service = Service.start(gitHub, clock)) {
      for (int at = 0; at < 8; at++) {
        Repository repository =
            gitHub.repository("web-" + at, Map.of("Dockerfile", Given.GOOD, "b", "b\n"));
        Pull pull = repository.open("dana", Map.of("Dockerfile", BAD));
        service.rests();
        gitHub.faults().at(at, fault);
        pull.push(Map.of("Dockerfile", Given.GOOD, "two.Dockerfile", BAD));
        service.rests();
        String where = fault + " at call " + at;
        assertEquals("failure, 1 review, 1 thread", state(pull), where);
        assertEquals("two.Dockerfile", pull.threads().getFirst().path, where);
        gitHub.faults().clear();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.plimsoll.app.standin.Fault#passing")
  void aFaultAtAnyCallOfAGroupsReviewChangesNothingInTheEnd(Fault fault) {
    FastClock clock = new FastClock();
    try (StandInGitHub gitHub = StandInGitHub.start(clock);
        Service service = Service.start(gitHub, clock)) {
      for (int at = 0; at < 7; at++) {
        Repository repository = gitHub.repository("web-" + at, Given.REPOSITORY);
        Pull pull = repository.prepare("dana", Map.of("Dockerfile", BAD));
        gitHub.faults().at(at, fault);
        String group = repository.group(pull);
        service.rests();
        String where = fault + " at call " + at + ": " + gitHub.counts();
        assertEquals("failure", conclusion(repository.checks(group)), where);
        gitHub.faults().clear();
      }
    }
  }

  /// The calls of the repeated attempts fail too.
  @Test
  void manyFaultsInARowChangeNothingInTheEnd() {
    FastClock clock = new FastClock();
    try (StandInGitHub gitHub = StandInGitHub.start(clock);
        Service service = Service.start(gitHub, clock)) {
      for (Fault fault : List.of(Fault.ERROR, Fault.APPLIED, Fault.RESET_APPLIED)) {
        Repository repository = gitHub.repository("web-" + fault, Given.REPOSITORY);
        for (int at = 1; at < 16; at += 3) {
          gitHub.faults().at(at, fault);
        }
        Pull pull = repository.open("dana", Map.of("Dockerfile", BAD));
        service.rests();
        assertEquals("failure, 1 review, 1 thread", state(pull), fault.name());
        gitHub.faults().clear();
      }
    }
  }

  private static String state(Pull pull) {
    return "%s, %d review, %d thread"
        .formatted(
            conclusion(pull.checks()), pull.reviews(pull.head).size(), pull.threads().size());
  }

  /// Of the only check run there, once it is completed.
  private static String conclusion(List<Check> checks) {
    return checks.size() == 1 && checks.getFirst().isCompleted()
        ? checks.getFirst().conclusion
        : checks.stream().map(Check::json).toList().toString();
  }
}
