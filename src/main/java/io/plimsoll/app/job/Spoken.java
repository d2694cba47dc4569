package io.plimsoll.app.job;

import io.plimsoll.github.ReviewThread;
import io.plimsoll.review.Marker;
import io.plimsoll.rule.Visibility;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What our threads say, by the hidden lines of their first comments. A thread that a person
/// resolved or turned down by a 👎 has said its findings for good: it counts like any other.
final class Spoken {
  private Spoken() {}

  /// How many threads speak of something that is still so.
  static int standing(List<ReviewThread> threads, Report report) {
    Set<String> left =
        report.findings().stream()
            .filter(one -> one.status() != Status.FIXED && one.visibility() == Visibility.COMMENT)
            .map(Finding::fingerprint)
            .collect(Collectors.toSet());
    return (int)
        threads.stream()
            .flatMap(thread -> Marker.read(thread.comments().getFirst().body()).stream())
            .filter(marker -> marker.fingerprints().stream().anyMatch(left::contains))
            .count();
  }

  /// Where each finding was said, as the end of the pull request's address, by fingerprint.
  static Map<String, String> anchors(List<ReviewThread> threads) {
    Map<String, String> anchors = new HashMap<>();
    for (ReviewThread thread : threads) {
      String anchor = "#discussion_r" + thread.comments().getFirst().id();
      Marker.read(thread.comments().getFirst().body())
          .ifPresent(
              marker -> marker.fingerprints().forEach(one -> anchors.putIfAbsent(one, anchor)));
    }
    return anchors;
  }
}
