package io.plimsoll.rules.kernel;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rules.runtime.UserNamespace;
import java.util.List;

/// The masked files under /proc can reconfigure or crash the host's kernel. Kubernetes: `procMount`
/// must be absent or `Default`; from 1.35 on a pod with `hostUsers: false` may unmask, which
/// `restricted-proc-mount` then judges. Compose: `security_opt` must not hold
/// `systempaths=unconfined`.
public final class MaskedProc implements Rule<Container> {
  private static final Card CARD =
      Card.of("masked-proc", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "procMount", "1.0"), Reference.owaspDocker("D04"))
          .coversSubject("restricted-proc-mount")
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
                        securityContext:
                          procMount: Unmasked
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
                        securityContext:
                          procMount: Default
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
    List<Verdict> verdicts = ProcMount.judge(container);
    return verdicts.isEmpty() ? verdicts : UserNamespace.relax(verdicts, container, options);
  }
}
