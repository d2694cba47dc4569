package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
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
import io.plimsoll.rule.Visibility;
import io.plimsoll.source.Location;
import java.util.List;

/// Without a process limit a one-line fork bomb takes the host down. Compose: `pids_limit` or
/// `deploy.resources.limits.pids` must be above zero; in Kubernetes the kubelet's `podPidsLimit`
/// decides, not the manifest.
public final class ProcessLimits implements Rule<Container> {
  /// Processes and threads that a typical service never reaches.
  private static final long ENOUGH = 256;

  private static final Card CARD =
      Card.of("process-limits", Pack.SECURITY, Severity.MEDIUM)
          .shown(Visibility.CHECK)
          .on(Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.cisDocker("5.29"),
              Reference.cisDocker("5.19"),
              Reference.cisDocker("2.8"),
              Reference.cisKubernetes("1.10", "4.2.13"),
              Reference.owaspDocker("D07"),
              Reference.cheatSheet("7"))
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
                      pids_limit: 256
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
    Setting<Long> limit = container.resources().processLimit();
    return switch (limit) {
      case Setting.Declared(Long number, Location at, _) -> written(number, at);
      case Setting.Inherited(Long number, Location at, _, _) -> written(number, at);
      case Setting.Absent<Long>(_, Location at) -> List.of(mended(Broken.at(at)));
      case Setting.Unresolved<Long> _,
          Setting.Unstated<Long> _,
          Setting.Removed<Long> _,
          Setting.Invalid<Long> _ ->
          List.of(CannotTell.of(limit));
    };
  }

  private static List<Verdict> written(long number, Location at) {
    return number > 0
        ? List.of()
        : List.of(mended(Broken.at(at).because("unlimited").with("limit", Long.toString(number))));
  }

  private static Broken mended(Broken broken) {
    return broken.mendedBy(new Remedy.LimitProcesses(ENOUGH));
  }
}
