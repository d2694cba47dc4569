package io.plimsoll.rules.runtime;

import io.plimsoll.model.Container;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Remedy;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import java.util.List;
import java.util.function.Predicate;

/// What rules over added capabilities have in common: each name is judged by itself, what the
/// settings allow holds, and the part is the plain name.
final class AddedCapabilities {
  private AddedCapabilities() {}

  /// Judges what a container adds.
  ///
  /// @param forbidden tells of a name as written whether the rule is against it
  static List<Verdict> judge(Container container, Options options, Predicate<String> forbidden) {
    return container.isolation().capabilities().added().stream()
        .filter(entry -> !entry.resolved() || forbidden.test(entry.text()))
        .filter(
            entry -> !options.allowedCapabilities().contains(CapabilityName.plain(entry.text())))
        .map(AddedCapabilities::verdict)
        .toList();
  }

  private static Verdict verdict(Entry entry) {
    if (!entry.resolved()) {
      return CannotTell.at(entry.at(), Verdict.Why.EXPRESSION).part(entry.text());
    }
    return Broken.at(entry.at())
        .part(CapabilityName.plain(entry.text()))
        .with("capability", entry.text())
        .mendedBy(new Remedy.RemoveCapability(entry.text()));
  }
}
