package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.facts.Known;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much is mended where there is very much to mend.
final class VerifiedFixerTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
        - name: app
          image: nginx:1.29
          securityContext:
            privileged: true
            readOnlyRootFilesystem: false
      """;

  @ParameterizedTest
  @CsvSource({"0, 5000", "1, 5000", "20, 5000", "100, 1000", "2000, 50", "100000, 50"})
  void manyFilesShareWhatIsMended(int files, int most) {
    assertEquals(most, VerifiedFixer.most(files));
  }

  @Test
  void theWorstFindingsAreMended() {
    assertEquals(List.of("no-privileged"), mended(1));
  }

  @Test
  void theOthersAreStillFound() {
    assertEquals(report(5_000).findings().size(), report(1).findings().size());
  }

  @Test
  void nothingIsMendedWhereNothingMayBe() {
    assertEquals(List.of(), mended(0));
  }

  private static List<String> mended(int most) {
    return report(most).findings().stream()
        .filter(finding -> finding.fix().isPresent())
        .map(Finding::rule)
        .toList();
  }

  private static Report report(int most) {
    Settings settings = Settings.defaults();
    Change change = new Change(List.of(FileChange.added(SourceFile.of("web.yaml", POD))));
    return new Scanner(Formats.of(settings), Catalogue.rules())
        .look(change, settings, Known.on(Reviewed.TODAY))
        .report(Exceptions.written(), _ -> true, most);
  }
}
