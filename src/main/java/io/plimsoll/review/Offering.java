package io.plimsoll.review;

import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the most that can be offered for each group. Groups come the worst first; no suggestion
/// overlaps an earlier one.
final class Offering {
  /// How often the engine is asked for smaller fixes in one review; each question is a scan.
  private static final int MOST_QUESTIONS = 8;

  private final Suggesting suggesting;
  private final SmallerFixes smaller;
  private final List<Suggestion> given = new ArrayList<>();
  private int asked;

  Offering(Suggesting suggesting, SmallerFixes smaller) {
    this.suggesting = suggesting;
    this.smaller = smaller;
  }

  Offer of(Group group) {
    List<LineEdit> edits = group.edits();
    if (edits.isEmpty()) {
      return new Offer.Advice();
    }
    Optional<Offer.Click> click =
        free(edits)
            .map(whole -> new Offer.Click(whole, mended(group.fixes()), List.of()))
            .or(() -> part(group, edits));
    click.ifPresent(offer -> given.add(offer.suggestion()));
    return click.<Offer>map(offer -> offer).orElseGet(() -> new Offer.Patch(edits));
  }

  private Optional<Suggestion> free(List<LineEdit> edits) {
    return suggesting.of(edits).filter(one -> given.stream().noneMatch(one::overlaps));
  }

  /// The largest part that can be suggested, grown from the worst finding on.
  private Optional<Offer.Click> part(Group group, List<LineEdit> whole) {
    Set<String> kept = new LinkedHashSet<>();
    Optional<Offer.Click> best = Optional.empty();
    for (Finding finding :
        group.findings().subList(0, Math.min(MOST_QUESTIONS, group.findings().size()))) {
      kept.add(finding.fingerprint());
      Optional<Offer.Click> larger = click(kept, whole);
      if (larger.isPresent()) {
        best = larger;
      } else {
        kept.remove(finding.fingerprint());
      }
    }
    return best.map(offer -> withRest(offer, group));
  }

  /// The rest of the fix on its own, where the engine can part it from what is suggested.
  private Offer.Click withRest(Offer.Click click, Group group) {
    Set<String> rest = new LinkedHashSet<>(mended(group.fixes()));
    click.mended().forEach(rest::remove);
    List<Fix> fixes = smaller.of(Set.copyOf(rest));
    List<LineEdit> edits = fixes.stream().flatMap(fix -> fix.edits().stream()).toList();
    boolean isApart =
        Set.copyOf(mended(fixes)).equals(rest)
            && edits.stream().noneMatch(edit -> click.suggestion().replaces(edit));
    return isApart ? new Offer.Click(click.suggestion(), click.mended(), edits) : click;
  }

  private Optional<Offer.Click> click(Set<String> wanted, List<LineEdit> whole) {
    if (asked >= MOST_QUESTIONS) {
      return Optional.empty();
    }
    asked++;
    List<Fix> fixes = smaller.of(Set.copyOf(wanted));
    List<LineEdit> edits = fixes.stream().flatMap(fix -> fix.edits().stream()).toList();
    if (!Set.copyOf(mended(fixes)).equals(wanted)) {
      return Optional.empty();
    }
    return free(edits).map(part -> new Offer.Click(part, mended(fixes), whole));
  }

  private static List<String> mended(List<Fix> fixes) {
    return fixes.stream().flatMap(fix -> fix.findings().stream()).distinct().toList();
  }
}
