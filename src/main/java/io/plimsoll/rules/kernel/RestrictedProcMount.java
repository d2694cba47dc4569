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
import io.plimsoll.rule.Visibility;
import java.util.List;

/// A user namespace takes root's power over the unmasked files, but they still tell of the host.
/// Kubernetes: from 1.35 on `procMount` must be absent or `Default`, whatever `hostUsers` says.
public final class RestrictedProcMount implements Rule<Container> {
  private static final int FIRST_MINOR = 35;

  private static final Card CARD =
      Card.of("restricted-proc-mount", Pack.SECURITY, Severity.LOW)
          .shown(Visibility.CHECK)
          .on(Platform.KUBERNETES)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("restricted", "procMount_restricted", "1.35"),
              Reference.owaspDocker("D04"))
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    hostUsers: false
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
                    hostUsers: false
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
    return options.kubernetesMinor() < FIRST_MINOR ? List.of() : ProcMount.judge(container);
  }
}
