package io.plimsoll.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A review as one text that people can read and compare.
final class GoldenText {
  private GoldenText() {}

  static String of(Review review) {
    StringBuilder text = new StringBuilder();
    Map<String, String> addresses = new HashMap<>();
    int number = 1;
    for (ReviewComment comment : review.comments()) {
      String place = comment.path() + " " + place(comment.subject());
      text.append("# Comment ").append(number).append(": ").append(place).append("\n\n");
      text.append(comment.body()).append("\n\n");
      String address = "https://github.com/acme/shop/pull/7#discussion_r" + number++;
      comment.marker().fingerprints().forEach(fp -> addresses.put(fp, address));
    }
    return text.append(of(review.checkRun(addresses))).toString();
  }

  private static String place(ReviewComment.Subject subject) {
    return switch (subject) {
      case ReviewComment.Lines(int first, int last) ->
          first == last ? "line " + first : "lines " + first + "–" + last;
      case ReviewComment.WholeFile() -> "as a whole";
    };
  }

  static String of(CheckRun run) {
    StringBuilder text = new StringBuilder("# Check run: ");
    text.append(run.conclusion().name().toLowerCase(Locale.ROOT)).append("\n\n");
    text.append(run.title()).append("\n\n").append(run.summary()).append("\n");
    for (CheckRun.Annotation one : run.annotations()) {
      String level = one.level().name().toLowerCase(Locale.ROOT);
      text.append("\n## Annotation ").append(level).append(" ").append(one.path());
      text.append(":").append(one.startLine()).append("\n\n");
      text.append(one.title()).append("\n").append(one.message()).append("\n");
    }
    for (CheckRun.Action one : run.actions()) {
      text.append("\n[").append(one.label()).append("] ").append(one.identifier());
      text.append(": ").append(one.description()).append("\n");
    }
    return text.toString();
  }
}
