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
import io.plimsoll.source.Location;
import java.util.List;

/// A privileged container sees every device and kernel interface: taking it over is taking over the
/// machine. Kubernetes: `securityContext.privileged` must be absent or `false` on every container;
/// Compose: `privileged`.
public final class NoPrivileged implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-privileged", Pack.SECURITY, Severity.CRITICAL)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "privileged", "1.0"),
              Reference.cisDocker("5.5"),
              Reference.cisKubernetes("1.10", "5.2.2"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("3"),
              Reference.nsaCisa(),
              Reference.nist("4.4.3"))
          .coversSubject(
              "no-dangerous-capabilities",
              "baseline-capabilities",
              "restricted-capabilities",
              "drop-all-capabilities",
              "no-unconfined-seccomp",
              "seccomp-profile",
              "no-unconfined-apparmor")
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: builder
                  spec:
                    containers:
                      - name: builder
                        image: registry.example.org/builder:1.4
                        securityContext:
                          privileged: true
                  """,
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: builder
                  spec:
                    containers:
                      - name: builder
                        image: registry.example.org/builder:1.4
                        securityContext:
                          privileged: false
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
    Setting<Boolean> privileged = container.isolation().privileged();
    return switch (privileged) {
      case Setting.Declared(Boolean on, Location at, _) -> verdicts(on, at);
      case Setting.Inherited(Boolean on, Location at, _, _) -> verdicts(on, at);
      case Setting.Absent<Boolean> _, Setting.Removed<Boolean> _ -> List.of();
      case Setting.Unresolved<Boolean> _, Setting.Unstated<Boolean> _, Setting.Invalid<Boolean> _ ->
          List.of(CannotTell.of(privileged));
    };
  }

  private static List<Verdict> verdicts(boolean on, Location at) {
    return on ? List.of(Broken.at(at).mendedBy(new Remedy.ForbidPrivileged())) : List.of();
  }
}
