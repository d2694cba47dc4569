package io.plimsoll.app.job;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.Reads;
import io.plimsoll.review.CheckRun;
import java.util.Optional;

/// Answers the button that asks for all safe fixes: one comment with the patch, once for a head
/// however often it is pressed.
final class SafeFixes {
  private final Tools tools;
  private final ScannedPull pull;
  private final Reads reads;
  private final Pen pen;

  SafeFixes(Tools tools, ScannedPull pull, Reads reads, Pen pen) {
    this.tools = tools;
    this.pull = pull;
    this.reads = reads;
    this.pen = pen;
  }

  /// Answers when it was pressed.
  void answer(Told told) {
    told.pressed(CheckRun.Action.SAFE_FIXES)
        .reduce((_, newest) -> newest)
        .filter(_ -> !isThere())
        .flatMap(this::text)
        .ifPresent(this::post);
  }

  private boolean isThere() {
    return reads.issueComments(pull.state().number()).orThrow().stream()
        .anyMatch(one -> one.ours() && one.body().stripTrailing().endsWith(marker()));
  }

  private Optional<String> text(Happening.ActionRequested pressed) {
    return tools.commander().safeFixes(pressed.origin(), pull);
  }

  private void post(String text) {
    String body = text + "\n\n" + marker();
    pen.write(
        pull.state().head(), writes -> writes.createIssueComment(pull.state().number(), body));
  }

  /// The hidden last line, by which it is found again.
  private String marker() {
    return "<!-- plimsoll fixes=" + pull.state().head() + " -->";
  }
}
