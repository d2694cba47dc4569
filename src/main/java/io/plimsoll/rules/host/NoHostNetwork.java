package io.plimsoll.rules.host;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Workload;
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

/// On the host's network a process reaches loopback services and cloud metadata, and network
/// policies no longer apply. Kubernetes: `hostNetwork` must be absent or `false`; Compose:
/// `network_mode` must not be `host`.
public final class NoHostNetwork implements Rule<Workload> {
  private static final Card CARD =
      Card.of("no-host-network", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "hostNamespaces", "1.0"),
              Reference.cisDocker("5.10"),
              Reference.cisKubernetes("1.10", "5.2.5"),
              Reference.owaspDocker("D03"),
              Reference.cheatSheet("5"),
              Reference.nsaCisa(),
              Reference.nist("4.4.2"))
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    hostNetwork: true
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                  """,
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    hostNetwork: false
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<Workload> subject() {
    return Workload.class;
  }

  @Override
  public List<Verdict> judge(Workload workload, Options options, Known known) {
    Setting<Boolean> shared = workload.namespaces().hostNetwork();
    return switch (shared) {
      case Setting.Declared(Boolean on, Location at, _) -> verdicts(on, at);
      case Setting.Inherited(Boolean on, Location at, _, _) -> verdicts(on, at);
      case Setting.Absent<Boolean> _, Setting.Removed<Boolean> _ -> List.of();
      case Setting.Unresolved<Boolean> _, Setting.Unstated<Boolean> _, Setting.Invalid<Boolean> _ ->
          List.of(CannotTell.of(shared));
    };
  }

  private static List<Verdict> verdicts(boolean on, Location at) {
    Remedy leave = new Remedy.LeaveHostNamespace(Remedy.Namespace.NETWORK);
    return on ? List.of(Broken.at(at).mendedBy(leave)) : List.of();
  }
}
