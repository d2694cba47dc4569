package io.plimsoll.rules.host;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
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
import java.util.Optional;

/// A HostProcess container is not a container: its program runs on the node with the node's rights.
/// Kubernetes: `windowsOptions.hostProcess` must be absent or `false`, at the pod and at every
/// container. Such a program is written for the node, so only people can choose another way.
public final class NoHostProcess implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-host-process", Pack.SECURITY, Severity.CRITICAL)
          .on(Platform.KUBERNETES)
          .references(
              Reference.podSecurity("baseline", "windowsHostProcess", "1.0"),
              Reference.cisKubernetes("1.10", "5.2.11"),
              Reference.cisKubernetes("1.12", "5.2.10"),
              Reference.owaspDocker("D04"))
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    os:
                      name: windows
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                        securityContext:
                          windowsOptions:
                            hostProcess: true
                  """,
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    os:
                      name: windows
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                        securityContext:
                          windowsOptions:
                            hostProcess: false
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
    return level(container.isolation().hostProcess());
  }

  /// Judges the value that counts, and then the one that it overrides.
  private static List<Verdict> level(Setting<Boolean> hostProcess) {
    return switch (hostProcess) {
      case Setting.Declared(Boolean on, Location at, Optional<Setting<Boolean>> pod) ->
          on ? List.of(Broken.at(at)) : pod.map(NoHostProcess::level).orElse(List.of());
      case Setting.Inherited(Boolean on, Location at, _, _) ->
          on ? List.of(Broken.at(at)) : List.of();
      case Setting.Absent<Boolean> _, Setting.Removed<Boolean> _ -> List.of();
      case Setting.Unresolved<Boolean> _, Setting.Unstated<Boolean> _, Setting.Invalid<Boolean> _ ->
          List.of(CannotTell.of(hostProcess));
    };
  }
}
