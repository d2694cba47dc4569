package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.FileChange;
import io.plimsoll.source.Unread;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayingTest {
  private static final String PRIVILEGED =
      """
      services:
        web:
          image: ghcr.io/acme/web:1.4.2
          privileged: true
      """;

  @Test
  void theMostExactSentenceComesFirst() {
    Finding finding = privileged().findings().getFirst();
    assertEquals(
        List.of("rule.no-privileged.title.container", "rule.no-privileged.title"),
        Saying.title(finding).keys());
    assertEquals(List.of("rule.no-privileged.why"), Saying.why(finding).keys());
    assertEquals("rule.no-privileged.fix", Saying.remedy(finding).keys().getLast());
    assertEquals("rule.no-privileged.found", Saying.found(finding).keys().getLast());
  }

  @Test
  void everySentenceKnowsTheSubject() {
    Saying title = Saying.title(privileged().findings().getFirst());
    assertEquals("web", title.facts().get("name"));
    assertEquals("container", title.facts().get("kind"));
    assertEquals("service/web", title.facts().get("subject"));
  }

  @Test
  void whatWasNotCheckedIsSaidAsTheProblem() {
    Report report =
        Reviewed.change()
            .file(FileChange.added(new Unread("Dockerfile", Unread.Reason.BINARY)))
            .report();
    assertEquals(
        List.of("problem.binary", "rule.not-checked.found.binary", "rule.not-checked.found"),
        Saying.found(report.findings().getFirst()).keys());
  }

  @Test
  void aFixNamesWhatItMayBreak() {
    Report report = privileged();
    List<Saying> risks = Saying.risks(report.fixes().getFirst(), report);
    assertEquals(1, risks.size());
    assertEquals("rule.no-privileged.risk", risks.getFirst().keys().getLast());
  }

  @Test
  void aProtectionThatIsGoneWasTakenAway() {
    Report report =
        Reviewed.modified(
                "compose.yaml",
                PRIVILEGED.replace("privileged: true", "user: \"10001\""),
                PRIVILEGED.replace("privileged: true", "user: \"${ID}\""))
            .only("non-root-user")
            .report();
    assertTrue(report.findings().stream().anyMatch(Saying::isTakenAway), report.toString());
    assertFalse(Saying.isTakenAway(privileged().findings().getFirst()));
  }

  private static Report privileged() {
    return Reviewed.added("compose.yaml", PRIVILEGED).only("no-privileged").report();
  }
}
