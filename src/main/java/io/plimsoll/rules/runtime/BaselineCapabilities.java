package io.plimsoll.rules.runtime;

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
import java.util.List;

/// A capability outside the common set opens kernel code that ordinary containers cannot reach.
/// Kubernetes: `capabilities.add` may hold only the names of the Pod Security Standards, exactly as
/// they spell them; Compose: `cap_add` may hold what Docker grants anyway.
public final class BaselineCapabilities implements Rule<Container> {
  private static final Card CARD =
      Card.of("baseline-capabilities", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "capabilities_baseline", "1.0"),
              Reference.cisDocker("5.4"),
              Reference.cisKubernetes("1.10", "5.2.9"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("3"))
          .coversPart("restricted-capabilities")
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
                          capabilities:
                            add:
                              - NET_ADMIN
                              - CHOWN
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
                          capabilities:
                            add:
                              - CHOWN
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
    return AddedCapabilities.judge(
        container, options, name -> !CapabilityName.isCommon(container.platform(), name));
  }
}
