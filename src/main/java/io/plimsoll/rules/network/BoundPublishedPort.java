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
import io.plimsoll.rule.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Docker opens the port past the host's own firewall, on every interface. Compose: a published
/// port must name the address of the host that it answers on.
public final class BoundPublishedPort implements Rule<Container> {
  private static final Set<String> EVERY_ADDRESS = Set.of("", "0.0.0.0", "::", "[::]", "*");

  private static final Card CARD =
      Card.of("bound-published-port", Pack.SECURITY, Severity.LOW)
          .shown(Visibility.CHECK)
          .on(Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.cisDocker("5.14"), Reference.owaspDocker("D03"), Reference.cheatSheet("5a"))
          .example(
              Example.compose(
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      ports:
                        - "8080:80"
                  """,
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      ports:
                        - "127.0.0.1:8080:80"
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
    Setting<String> address = port.hostAddress();
    return switch (address) {
      case Setting.Declared(String ip, _, _) -> everywhere(port, ip);
      case Setting.Inherited(String ip, _, _, _) -> everywhere(port, ip);
      case Setting.Absent<String> _, Setting.Removed<String> _ -> Optional.of(broken(port));
      case Setting.Unresolved<String> _, Setting.Unstated<String> _, Setting.Invalid<String> _ ->
          Optional.of(CannotTell.of(address).part(Ports.part(port)));
    };
  }

  private static Optional<Verdict> everywhere(PortBinding port, String address) {
    return EVERY_ADDRESS.contains(address) ? Optional.of(broken(port)) : Optional.empty();
  }

  private static Verdict broken(PortBinding port) {
    Broken broken = Broken.at(port.at()).part(Ports.part(port)).with("port", Ports.spoken(port));
    return port.containerPort()
        .written()
        .map(inner -> broken.mendedBy(new Remedy.BindLoopback(inner)))
        .orElse(broken);
  }
}
