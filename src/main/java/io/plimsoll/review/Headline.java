package io.plimsoll.review;

import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// The title of a check run: how many findings of which severity in how many files.
final class Headline {
  private final Reviewable pull;
  private final Matter matter;
  private final Prose prose;

  Headline(Reviewable pull, Matter matter, Prose prose) {
    this.pull = pull;
    this.matter = matter;
    this.prose = prose;
  }

  String text() {
    int read = pull.report().counts().files();
    int found = (int) matter.findings().stream().map(one -> one.at().path()).distinct().count();
    String files = prose.count("report.files", Math.max(read, found));
    if (found == 0) {
      return read == 0
          ? prose.say("review.none")
          : prose.say("report.clean", Map.of("files", files));
    }
    return found >= read
        ? prose.say("review.counts", Map.of("counts", counts(), "files", files))
        : prose.say(
            "review.counts-of",
            Map.of("counts", counts(), "some", Integer.toString(found), "files", files));
  }

  private String counts() {
    List<Severity> worstFirst = new ArrayList<>(EnumSet.allOf(Severity.class));
    Collections.reverse(worstFirst);
    List<String> counts = new ArrayList<>();
    for (Severity severity : worstFirst) {
      long count =
          matter.findings().stream().map(Finding::severity).filter(severity::equals).count();
      if (count > 0) {
        counts.add(count + " " + prose.say("word.severity." + severity.word()));
      }
    }
    return String.join(", ", counts);
  }
}
