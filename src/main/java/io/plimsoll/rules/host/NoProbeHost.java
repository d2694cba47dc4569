package io.plimsoll.rules.host;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Probe;
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

/// The node itself makes the call, so it reaches addresses that the pod may not. Kubernetes: `host`
/// must be absent or empty in `httpGet` and `tcpSocket` of probes and lifecycle hooks; 127.0.0.1 is
/// the node's loopback.
public final class NoProbeHost implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-probe-host", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES)
          .fix(Grade.SAFE)
          .references(
              Reference.podSecurity("baseline", "hostProbesAndHostLifecycle", "1.34"),
              Reference.owaspDocker("D03"))
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
                        livenessProbe:
                          httpGet:
                            host: 127.0.0.1
                            path: /healthz
                            port: 8080
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
                        livenessProbe:
                          httpGet:
                            path: /healthz
                            port: 8080
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
    return container.probes().stream().flatMap(probe -> verdict(probe).stream()).toList();
  }

  private static Optional<Verdict> verdict(Probe probe) {
    Setting<String> host = probe.host();
    return switch (host) {
      case Setting.Declared(String name, Location at, _) -> named(probe, name, at);
      case Setting.Inherited(String name, Location at, _, _) -> named(probe, name, at);
      case Setting.Absent<String> _, Setting.Removed<String> _ -> Optional.empty();
      case Setting.Unresolved<String> _, Setting.Unstated<String> _, Setting.Invalid<String> _ ->
          Optional.of(CannotTell.of(host).part(probe.name()));
    };
  }

  private static Optional<Verdict> named(Probe probe, String host, Location at) {
    if (host.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Broken.at(at)
            .part(probe.name())
            .with("probe", probe.name())
            .with("host", host)
            .mendedBy(new Remedy.RemoveProbeHost(probe.name())));
  }
}
