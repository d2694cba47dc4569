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

/// Shared memory of other programs, secrets included, becomes readable and writable. Kubernetes:
/// `hostIPC` must be absent or `false`; Compose: `ipc` must not be `host`.
public final class NoHostIpc implements Rule<Workload> {
  private static final Card CARD =
      Card.of("no-host-ipc", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "hostNamespaces", "1.0"),
              Reference.cisDocker("5.17"),
              Reference.cisKubernetes("1.10", "5.2.4"),
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
                    hostIPC: true
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
                    hostIPC: false
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
    return HostNamespace.verdicts(workload.namespaces().hostIpc(), Remedy.Namespace.IPC);
  }
}
