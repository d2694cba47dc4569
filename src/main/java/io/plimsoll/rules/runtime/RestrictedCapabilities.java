package io.plimsoll.rules.runtime;

import io.plimsoll.facts.KernelCapabilities;
import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Visibility;
import java.util.List;

/// What is added back after dropping all is exactly what an intruder inherits. Kubernetes:
/// `capabilities.add` may hold only `NET_BIND_SERVICE`, which from 1.25 on does not concern Windows
/// pods; Compose: `cap_add` likewise, in any spelling.
public final class RestrictedCapabilities implements Rule<Container> {
  private static final Card CARD =
      Card.of("restricted-capabilities", Pack.SECURITY, Severity.LOW)
          .shown(Visibility.CHECK)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .references(
              Reference.podSecurity("restricted", "capabilities_restricted", "1.22"),
              Reference.cisKubernetes("1.10", "5.2.9"),
              Reference.owaspDocker("D04"))
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
                            add: [CHOWN]
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
                            add: [NET_BIND_SERVICE]
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
    if (container.operatingSystem().isExempt(options.kubernetesMinor())) {
      return List.of();
    }
    return AddedCapabilities.judge(
            container,
            options,
            name ->
                !KernelCapabilities.restricted()
                    .contains(CapabilityName.of(container.platform(), name)))
        .stream()
        .map(RestrictedCapabilities::withoutRemedy)
        .toList();
  }

  /// Only the author of the program knows what it needs.
  private static Verdict withoutRemedy(Verdict verdict) {
    return verdict instanceof Broken broken ? broken.mendedBy() : verdict;
  }
}
