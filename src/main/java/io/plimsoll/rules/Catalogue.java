package io.plimsoll.rules;

import io.plimsoll.rule.Rule;
import io.plimsoll.rules.runtime.BaselineCapabilities;
import io.plimsoll.rules.runtime.DropAllCapabilities;
import io.plimsoll.rules.runtime.HighUid;
import io.plimsoll.rules.runtime.MemoryLimit;
import io.plimsoll.rules.runtime.NoDangerousCapabilities;
import io.plimsoll.rules.runtime.NoExplicitRoot;
import io.plimsoll.rules.runtime.NoNewPrivileges;
import io.plimsoll.rules.runtime.NoPrivileged;
import io.plimsoll.rules.runtime.NonRootUser;
import io.plimsoll.rules.runtime.ProcessLimits;
import io.plimsoll.rules.runtime.ReadOnlyRootFilesystem;
import io.plimsoll.rules.runtime.RestrictedCapabilities;
import java.util.List;
import java.util.Optional;

/// All rules; the only list of them. Within a package they stand by severity.
public final class Catalogue {
  private static final List<Rule<?>> RULES =
      List.of(
          // runtime
          new NoPrivileged(),
          new NoDangerousCapabilities(),
          new NonRootUser(),
          new NoExplicitRoot(),
          new NoNewPrivileges(),
          new DropAllCapabilities(),
          new BaselineCapabilities(),
          new ReadOnlyRootFilesystem(),
          new MemoryLimit(),
          new ProcessLimits(),
          new RestrictedCapabilities(),
          new HighUid());

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
