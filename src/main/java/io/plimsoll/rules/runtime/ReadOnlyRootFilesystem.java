package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.OperatingSystem;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import io.plimsoll.source.Location;
import java.util.List;

/// On a read-only file system an intruder can neither replace the program nor keep tools.
/// Kubernetes: `securityContext.readOnlyRootFilesystem` must be `true`; Windows has no such thing;
/// Compose: `read_only: true`.
public final class ReadOnlyRootFilesystem implements Rule<Container> {
  private static final Card CARD =
      Card.of("read-only-root-filesystem", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.cisDocker("5.13"),
              Reference.owaspDocker("D09"),
              Reference.cheatSheet("8"),
              Reference.nsaCisa(),
              Reference.nist("4.4.4"))
          .example(
              Example.compose(
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                  """,
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      read_only: true
                      tmpfs:
                        - /tmp
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<Container> subject() {
    return Container.class;
  }

  @Override
  public List<Verdict> judge(Container container, Options options, Known known) {
    if (container.operatingSystem() == OperatingSystem.WINDOWS) {
      return List.of();
    }
    Setting<Boolean> readOnly = container.isolation().readOnlyRoot();
    return switch (readOnly) {
      case Setting.Declared(Boolean on, Location at, _) -> written(on, at, container, options);
      case Setting.Inherited(Boolean on, Location at, _, _) -> written(on, at, container, options);
      case Setting.Absent<Boolean>(_, Location at) ->
          List.of(mended(Broken.at(at), container, options));
      case Setting.Unresolved<Boolean> _,
          Setting.Unstated<Boolean> _,
          Setting.Removed<Boolean> _,
          Setting.Invalid<Boolean> _ ->
          List.of(CannotTell.of(readOnly));
    };
  }

  private static List<Verdict> written(
      boolean on, Location at, Container container, Options options) {
    return on ? List.of() : List.of(mended(Broken.at(at).because("writable"), container, options));
  }

  private static Broken mended(Broken broken, Container container, Options options) {
    return broken.mendedBy(new Remedy.ReadOnlyRootFilesystem(WritablePaths.of(container, options)));
  }
}
