package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Button;
import io.plimsoll.github.CheckReport;
import io.plimsoll.inbox.Conclusion;
import io.plimsoll.review.CheckRun;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComposedTest {
  private static final String LINE = "x".repeat(99) + "\n";

  private static CheckReport report(String summary, String text, Conclusion worst) {
    CheckRun said =
        new CheckRun("1 high", summary, CheckRun.Conclusion.NEUTRAL, List.of(), List.of());
    return Composed.report("id-1", said, text, worst);
  }

  @Test
  void whatIsSaidIsGivenOnUnderTheWorstConclusion() {
    CheckReport report = report("A\nB", "C", Conclusion.FAILURE);
    assertEquals("1 high", report.title());
    assertEquals("A\nB", report.summary());
    assertEquals("C", report.text());
    assertEquals(Optional.of(io.plimsoll.github.CheckRun.Conclusion.FAILURE), report.conclusion());
  }

  /// GitHub takes 65,535 characters of each and refuses the whole check run for one more.
  @Test
  void whatIsLongerThanGitHubTakesEndsAtTheEndOfALine() {
    CheckReport report = report(LINE.repeat(700), LINE.repeat(656), Conclusion.NEUTRAL);
    assertEquals(655 * LINE.length() - 1, report.summary().length());
    assertEquals(655 * LINE.length() - 1, report.text().length());
    String most = LINE.repeat(655) + "y".repeat(35);
    assertEquals(CheckReport.MAX_TEXT, most.length());
    assertEquals(most, report(most, most, Conclusion.NEUTRAL).summary());
  }

  @Test
  void whatCameToNothingSaysSoAndOffersToStartOver() {
    CheckReport report =
        Composed.failed(
            "id-1", Conclusion.NEUTRAL, "a `quoted` <b>reason", Phrases.in(Language.EN));
    assertEquals("Plimsoll could not review this", report.title());
    assertTrue(report.summary().endsWith("For the log: `a 'quoted' <b>reason`"), report::summary);
    assertEquals(List.of("run-again"), report.buttons().stream().map(Button::identifier).toList());
  }
}
