package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Changes items of `security_opt`.
record SecurityOptionWriter(Wishes wishes) {
  private static final String KEY = "security_opt";

  /// Corrects the item that allows it, or adds one in the spelling that the list has.
  List<Wish> forbidEscalation() {
    List<Wish> corrected =
        wishes.changeItems(
            KEY,
            is(SecurityOption::isNoNewPrivileges),
            item -> Optional.of(Patch.set(Value.of(spelt(item)))));
    return corrected.isEmpty()
        ? wishes.add(KEY, List.of("no-new-privileges" + sign() + "true"))
        : corrected;
  }

  private static String spelt(Found item) {
    boolean equals = item.text().filter(text -> text.text().contains("=")).isPresent();
    return "no-new-privileges" + (equals ? "=" : ":") + "true";
  }

  /// `=` where every other item is spelt so, or else `:`.
  private String sign() {
    List<SecurityOption> others = SecurityOption.of(wishes.service());
    boolean equals =
        !others.isEmpty() && others.stream().allMatch(option -> option.text().text().contains("="));
    return equals ? "=" : ":";
  }

  /// Takes away the items that switch a profile off.
  List<Wish> confine(String profile) {
    return wishes.removeItems(
        KEY, is(option -> option.key().equals(profile) && option.isUnconfined()));
  }

  List<Wish> removeLabels() {
    return wishes.removeItems(KEY, is(option -> option.key().equals("label")));
  }

  List<Wish> mask() {
    return wishes.removeItems(KEY, is(SecurityOption::unmasks));
  }

  private static Predicate<Found> is(Predicate<SecurityOption> which) {
    return item -> SecurityOption.of(item).filter(which).isPresent();
  }
}
