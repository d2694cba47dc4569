package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What holds of every review, tried on services put together at random.
class ReviewPropertiesTest {
  private static final Pattern SUGGESTION = Pattern.compile("(?s)\n(```+)suggestion\n(.*?)\\1\n");

  @Property(tries = 60)
  void aCommentStandsOnLinesOfOneHunk(
      @ForAll("services") String base, @ForAll("services") String head) {
    Pull pull = Pull.modified("compose.yaml", base, head);
    for (ReviewComment comment : pull.review().comments()) {
      if (comment.subject() instanceof ReviewComment.Lines(int first, int last)) {
        assertTrue(
            Objects.requireNonNull(pull.diffs().get("compose.yaml"))
                .hunkOf(first, last)
                .isPresent());
      }
    }
  }

  /// GitHub puts the lines of a suggestion in the place of those that the comment stands on.
  @Property(tries = 60)
  void anAppliedSuggestionRemovesWhatItSaysItRemoves(
      @ForAll("services") String base, @ForAll("services") String head) {
    Pull pull = Pull.modified("compose.yaml", base, head);
    for (ReviewComment comment : pull.review().comments()) {
      Optional<String> applied = applied(head, comment);
      if (applied.isPresent()) {
        assertFalse(applied.get().equals(head));
        List<String> left = fingerprints(pull, base, applied.get());
        mended(comment, pull.report()).forEach(gone -> assertFalse(left.contains(gone), gone));
      }
    }
  }

  /// Of three services with the same finding only those whose lines the change shows are mended by
  /// a click.
  @Test
  void aRuleThatIsMendedInPartIsNamedWithItsSubjects() {
    anAppliedSuggestionRemovesWhatItSaysItRemoves(
        """
        services:
          s0:
            image: ghcr.io/acme/s:1.0
            read_only: true
            privileged: true
            cap_add: [SYS_ADMIN]
        """,
        """
        services:
          s0:
            image: ghcr.io/acme/s:1.0
          s1:
            image: ghcr.io/acme/s:1.1
            network_mode: host
          s2:
            image: ghcr.io/acme/s:1.2
            privileged: true
            cap_add: [SYS_ADMIN]
            network_mode: host
        """);
  }

  @Property(tries = 60)
  void noTwoSuggestionsReplaceTheSameLine(
      @ForAll("services") String base, @ForAll("services") String head) {
    List<ReviewComment.Lines> taken = new ArrayList<>();
    for (ReviewComment comment : Pull.modified("compose.yaml", base, head).review().comments()) {
      if (SUGGESTION.matcher(comment.body()).find()
          && comment.subject() instanceof ReviewComment.Lines lines) {
        assertTrue(
            taken.stream().noneMatch(t -> t.first() <= lines.last() && lines.first() <= t.last()));
        taken.add(lines);
      }
    }
  }

  @Property(tries = 40)
  void everyFindingIsSaidOrListed(@ForAll("services") String head) {
    Pull pull = Pull.added("compose.yaml", head);
    Review review = pull.review();
    long rows = review.checkRun().summary().lines().filter(line -> line.startsWith("| **")).count();
    assertTrue(rows >= review.comments().size() + review.checkRun().annotations().size());
    List<String> said =
        review.comments().stream().flatMap(c -> c.marker().fingerprints().stream()).toList();
    assertEquals(said.size(), said.stream().distinct().count());
  }

  @Property(tries = 30)
  void whatWasSaidLeavesNothingToSay(@ForAll("services") String head) {
    Pull pull = Pull.added("compose.yaml", head).settings("review: {max-comments: 50}");
    Review review = pull.review();
    review.comments().forEach(comment -> pull.said(comment.marker().fingerprints()));
    assertEquals(List.of(), pull.review().comments());
    assertEquals(review.checkRun().conclusion(), pull.review().checkRun().conclusion());
  }

  @Provide
  Arbitrary<String> services() {
    Arbitrary<String> line =
        Arbitraries.of(
            "    privileged: true",
            "    network_mode: host",
            "    pid: host",
            "    read_only: true",
            "    cap_drop: [ALL]",
            "    mem_limit: 64m",
            "    user: \"0\"",
            "    volumes: [\"/etc:/e\"]",
            "    # a comment",
            "    cap_add: [SYS_ADMIN]",
            "    security_opt: [\"no-new-privileges:true\"]",
            "    environment: {TOKEN: correct-horse-battery}");
    Arbitrary<String> service = line.set().ofMaxSize(6).map(lines -> String.join("\n", lines));
    return service.list().ofMinSize(1).ofMaxSize(3).map(ReviewPropertiesTest::file);
  }

  private static String file(List<String> services) {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < services.size(); i++) {
      text.append("  s").append(i).append(":\n    image: ghcr.io/acme/s:1.").append(i);
      text.append(services.get(i).isEmpty() ? "" : "\n").append(services.get(i)).append("\n");
    }
    return text.toString();
  }

  private static Optional<String> applied(String head, ReviewComment comment) {
    Matcher suggestion = SUGGESTION.matcher(comment.body());
    if (!suggestion.find()
        || !(comment.subject() instanceof ReviewComment.Lines(int first, int last))) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>(Arrays.asList(head.split("(?<=\n)", -1)));
    List<String> replaced = lines.subList(first - 1, last);
    replaced.clear();
    replaced.add(suggestion.group(2));
    return Optional.of(String.join("", lines));
  }

  private static List<String> fingerprints(Pull pull, String base, String head) {
    Change change =
        new Change(
            List.of(
                FileChange.modified(
                    SourceFile.of("compose.yaml", base), SourceFile.of("compose.yaml", head))));
    return pull.report(change, _ -> false).findings().stream().map(Finding::fingerprint).toList();
  }

  /// What has a fix, without what the comment says the suggestion leaves.
  private static List<String> mended(ReviewComment comment, Report report) {
    Matcher named = Pattern.compile("\nThis mends (.*?)\\. What").matcher(comment.body());
    String rules = named.find() ? named.group(1) : "";
    return report.findings().stream()
        .filter(finding -> comment.marker().fingerprints().contains(finding.fingerprint()))
        .filter(finding -> finding.fix().isPresent())
        .filter(one ->
            rules.isEmpty()
                || rules.contains("`" + one.rule() + "`")
                || rules.contains("`" + one.rule() + " " + one.subject() + "`"))
        .map(Finding::fingerprint)
        .toList();
  }
}
