package io.plimsoll.rules.host;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
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
    return HostNamespace.verdicts(workload.namespaces().hostNetwork(), Remedy.Namespace.NETWORK);
  }
}
