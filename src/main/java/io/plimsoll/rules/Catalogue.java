package io.plimsoll.rules;

import io.plimsoll.rule.Rule;
import io.plimsoll.rules.runtime.NoNewPrivileges;
import io.plimsoll.rules.runtime.NoPrivileged;
import java.util.List;
import java.util.Optional;

/// All rules; the only list of them. Within a package they stand by severity.
public final class Catalogue {
  private static final List<Rule<?>> RULES =
      List.of(
          // runtime
          new NoPrivileged(), //
          new NoNewPrivileges());

  private Catalogue() {}

  /// Every rule, in the order of the list.
  public static List<Rule<?>> rules() {
    return RULES;
  }

  /// The rule of a slug.
  public static Optional<Rule<?>> named(String slug) {
    return RULES.stream().filter(rule -> rule.card().slug().equals(slug)).findFirst();
  }
}
