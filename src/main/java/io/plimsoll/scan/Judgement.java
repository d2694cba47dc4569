package io.plimsoll.scan;

import io.plimsoll.facts.Need;
import io.plimsoll.rule.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What all rules say of one version of a file.
///
/// @param reading the file
/// @param things in file order
/// @param failed slugs of rules that threw
record Judgement(Reading reading, List<Thing> things, Set<String> failed) {

  /// A version that does not exist.
  static Judgement nothing(String path) {
    return new Judgement(Reading.ignored(path), List.of(), Set.of());
  }

  /// Everything that is not "holds", in file order of the things.
  Stream<Judged> verdicts() {
    return things.stream().flatMap(thing -> thing.verdicts().stream());
  }

  /// Whether a rule has answered for all that the file holds.
  boolean isCompleteFor(String rule) {
    return reading.isComplete() && !failed.contains(rule);
  }

  /// What would settle open verdicts, and files that are missing.
  Stream<Need> needs() {
    return Stream.concat(reading.needs().stream(), verdicts().flatMap(Judgement::needs));
  }

  private static Stream<Need> needs(Judged judged) {
    return judged.verdict() instanceof Verdict.CannotTell open
        ? open.needs().stream()
        : Stream.empty();
  }
}
