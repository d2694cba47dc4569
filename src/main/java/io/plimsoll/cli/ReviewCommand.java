package io.plimsoll.cli;

import io.plimsoll.report.JsonReport;
import io.plimsoll.report.Paint;
import io.plimsoll.report.TextReport;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Status;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.Optional;

/// `plimsoll review`: says what is new, and fails when it is bad enough.
final class ReviewCommand {
  private final Console console;
  private final Request request;

  ReviewCommand(Console console, Request request) {
    this.console = console;
    this.request = request;
  }

  int run() throws IOException {
    try (Session session = Session.open(console, request)) {
      Review review = session.review(this::isShown);
      if (request.output().isPresent()) {
        writeFile(review, request.output().get());
      } else {
        Writer writer =
            new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
        write(review, writer, console.colour() ? Paint.ANSI : Paint.PLAIN);
        writer.flush();
      }
      return fails(review) ? 1 : 0;
    }
  }

  /// A text shows what is new alone, so its fixes mend no more than that.
  private boolean isShown(Finding finding) {
    return request.form() == Request.Form.JSON || finding.status() == Status.NEW;
  }

  /// The command that prints the fixes of a text report.
  private String fixCommand() {
    return "plimsoll fix" + request.base().map(base -> " --base " + base).orElse("");
  }

  private void writeFile(Review review, String typed) {
    try (BufferedWriter writer = Files.newBufferedWriter(console.directory().resolve(typed))) {
      write(review, writer, Paint.PLAIN);
    } catch (IOException | InvalidPathException _) {
      throw new Refusal("unwritable", Map.of("path", typed));
    }
  }

  private void write(Review review, Writer writer, Paint paint) throws IOException {
    switch (request.form()) {
      case JSON ->
          new JsonReport(review.report(), review.sources(), review.sentences()).write(writer);
      case TEXT -> {
        TextReport text =
            new TextReport(
                review.report(), review.sources(), review.sentences(), paint, fixCommand());
        for (String line : text.lines()) {
          writer.write(line);
          writer.write('\n');
        }
      }
    }
  }

  private boolean fails(Review review) {
    Optional<Severity> threshold =
        request
            .failAt()
            .map(Request.Threshold::mildest)
            .orElseGet(() -> review.settings().review().failAt());
    return threshold.isPresent()
        && review.report().findings().stream()
            .filter(finding -> finding.status() == Status.NEW)
            .anyMatch(finding -> finding.severity().isAtLeast(threshold.get()));
  }
}
