package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A fix is offered only when it does what it must, however carelessly it was written.
class VerificationTest {
  private static final String TEXT =
      """
      services:
        web:
          image: nginx:1.29
          privileged: true
          read_only: true
        api:
          image: redis:8
          privileged: true
      """;

  private static Reviewed reviewed(Map<String, String> scripts, String touched) {
    return Reviewed.added("compose.yaml", TEXT)
        .formats(List.of(new Careless(service -> scripts.getOrDefault(service, ""), touched)));
  }

  private static Reviewed mended(Map<String, String> scripts) {
    return reviewed(scripts, "").only("no-privileged");
  }

  @Test
  void whatMendsIsOffered() {
    Reviewed reviewed = mended(Map.of("web", "privileged: true=>privileged: false"));
    assertEquals(1, reviewed.report().fixes().size());
    assertEquals(
        TEXT.replaceFirst("privileged: true", "privileged: false"), reviewed.fixed("compose.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          privileged: true=>privileged: yes       | it is still so
          privileged: true=>privileged: [         | it cannot be read any more
          privileged: true=>privileged: "${P}"    | it is open now
          """)
  void whatDoesNotMendIsNotOffered(String script, String why) {
    Reviewed reviewed = mended(Map.of("web", script));
    assertEquals(List.of(), reviewed.report().fixes(), why);
  }

  @Test
  void aFaultyFixTakesNoOtherAlong() {
    Reviewed reviewed =
        reviewed(
                Map.of(
                    "web", "    privileged: true⏎=>",
                    "api", "privileged: true=>privileged: ["),
                "")
            .only("no-privileged");
    assertEquals(1, reviewed.report().fixes().size());
    assertEquals(TEXT.replaceFirst("    privileged: true\n", ""), reviewed.fixed("compose.yaml"));
  }

  @Test
  void whatIsNotSaidToBeTouchedMustStay() {
    Map<String, String> both =
        Map.of("web", "    privileged: true⏎    read_only: true⏎=>    read_only: false⏎");
    assertEquals(0, reviewed(both, "nowhere").only("no-privileged").report().fixes().size());
    assertEquals(1, reviewed(both, "").only("no-privileged").report().fixes().size());
  }

  @Test
  void aFixThatBringsSomethingAsBadIsNotOffered() {
    Map<String, String> worse =
        Map.of("web", "    privileged: true⏎=>    pid: host⏎    network_mode: host⏎");
    assertEquals(1, reviewed(worse, "").only("no-privileged").report().fixes().size());
    assertEquals(
        List.of(),
        reviewed(worse, "")
            .only("no-privileged", "no-host-pid", "no-host-network")
            .report()
            .fixes());
  }

  @Test
  void anEditOfSeveralServicesIsOneFix() {
    String all = TEXT.substring(TEXT.indexOf("    privileged"));
    String safe = all.replace("    privileged: true\n", "");
    Map<String, String> scripts = Map.of("web", all + "=>" + safe, "api", "");
    Reviewed reviewed = reviewed(scripts, "").only("no-privileged");
    assertEquals(1, reviewed.report().fixes().size());
    assertEquals(1, reviewed.report().fixes().getFirst().findings().size());
    assertEquals(TEXT.replace("    privileged: true\n", ""), reviewed.fixed("compose.yaml"));
  }

  @Test
  void aRepairThatIsNotWrittenGivesNoFix() {
    assertEquals(List.of(), mended(Map.of()).report().fixes());
  }

  @Test
  void fixesAreNumberedInFileOrder() {
    Report report = Reviewed.added("compose.yaml", TEXT).only("no-privileged").report();
    assertEquals(List.of("fix-1", "fix-2"), report.fixes().stream().map(Fix::id).toList());
    assertEquals(
        List.of("compose.yaml:4-4", "compose.yaml:8-8"),
        report.fixes().stream()
            .flatMap(fix -> fix.edits().stream())
            .map(edit -> edit.path() + ":" + edit.startLine() + "-" + edit.endLine())
            .toList());
  }
}
