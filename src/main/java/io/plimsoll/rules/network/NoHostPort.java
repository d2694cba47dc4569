package io.plimsoll.rules.network;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.model.PortBinding;
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
import java.util.Optional;

/// A port on the node is reachable where network policies and Services were meant to decide.
/// Kubernetes: `hostPort` must be absent or 0 on every container.
public final class NoHostPort implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-host-port", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "hostPorts", "1.0"),
              Reference.cisDocker("5.14"),
              Reference.cisKubernetes("1.10", "5.2.13"),
              Reference.cisKubernetes("1.12", "5.2.12"),
              Reference.owaspDocker("D03"),
              Reference.nsaCisa())
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                        ports:
                          - containerPort: 8080
                            hostPort: 80
                  """,
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                        ports:
                          - containerPort: 8080
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
    return container.ports().stream().flatMap(port -> verdict(port).stream()).toList();
  }

  private static Optional<Verdict> verdict(PortBinding port) {
    Setting<String> hostPort = port.hostPort();
    return switch (hostPort) {
      case Setting.Declared(String number, Location at, _) -> opened(port, number, at);
      case Setting.Inherited(String number, Location at, _, _) -> opened(port, number, at);
      case Setting.Absent<String> _, Setting.Removed<String> _ -> Optional.empty();
      case Setting.Unresolved<String> _, Setting.Unstated<String> _, Setting.Invalid<String> _ ->
          Optional.of(CannotTell.of(hostPort).part(Ports.part(port)));
    };
  }

  private static Optional<Verdict> opened(PortBinding port, String number, Location at) {
    if (number.matches("0+")) {
      return Optional.empty();
    }
    Broken broken = Broken.at(at).part(number + "/" + port.protocol()).with("port", number);
    return Optional.of(
        port.containerPort()
            .written()
            .map(inner -> broken.mendedBy(new Remedy.RemoveHostPort(inner)))
            .orElse(broken));
  }
}
