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

/// Seeing the host's processes means reading their environment and, as root, entering them.
/// Kubernetes: `hostPID` must be absent or `false`; Compose: `pid` must not be `host`.
public final class NoHostPid implements Rule<Workload> {
  private static final Card CARD =
      Card.of("no-host-pid", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "hostNamespaces", "1.0"),
              Reference.cisDocker("5.16"),
              Reference.cisKubernetes("1.10", "5.2.3"),
              Reference.owaspDocker("D04"),
              Reference.nsaCisa())
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    hostPID: true
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
                    hostPID: false
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
    return HostNamespace.verdicts(workload.namespaces().hostPid(), Remedy.Namespace.PID);
  }
}
