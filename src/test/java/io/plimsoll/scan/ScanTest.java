package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScanTest {
  private static final Known DATE = Known.on(Reviewed.TODAY);
  private static final Known ATTRIBUTES =
      new Known(
          Reviewed.TODAY,
          Map.of(
              new Need.FileAt(".gitattributes"),
              Optional.of("vendor/** linguist-generated\nDockerfile linguist-vendored\n")));

  private static final Change CHANGE =
      new Change(
          Stream.of("Dockerfile", "Dockerfile.web")
              .map(path -> SourceFile.of(path, "FROM alpine:3.20\nUSER root\n"))
              .map(FileChange::added)
              .toList());

  private static Scanner scanner() {
    return new Scanner(Formats.of(Settings.defaults()), Catalogue.rules());
  }

  @Test
  void aLookSaysWhatIsNeededUntilItIsKnown() {
    Scan look = scanner().look(CHANGE, Settings.defaults(), DATE);
    assertEquals(List.of(new Need.FileAt(".gitattributes")), look.needs());
    assertEquals(List.of(), look.knowing(ATTRIBUTES).needs());
  }

  @Test
  void whatIsLearntLaterCountsAsIfItHadBeenKnown() {
    Scan look = scanner().look(CHANGE, Settings.defaults(), DATE);
    Report report = look.knowing(ATTRIBUTES).report(_ -> true);
    assertEquals(scanner().scan(CHANGE, Settings.defaults(), ATTRIBUTES), report);
    assertEquals(
        List.of("Dockerfile MEDIUM", "Dockerfile.web HIGH"),
        report.findings().stream()
            .filter(finding -> finding.rule().equals("non-root-user"))
            .map(finding -> finding.at().path() + " " + finding.severity())
            .toList());
  }

  @Test
  void onlyWantedFindingsGetFixes() {
    Scan look = scanner().look(CHANGE, Settings.defaults(), ATTRIBUTES);
    assertEquals(List.of(), look.report(_ -> false).fixes());
    Report some = look.report(finding -> finding.at().path().equals("Dockerfile.web"));
    assertEquals(
        List.of("Dockerfile.web"),
        some.fixes().stream().map(fix -> fix.edits().getFirst().path()).distinct().toList());
  }
}
