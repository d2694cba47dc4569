package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Capabilities;
import io.plimsoll.model.Container;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
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
import java.util.List;
import java.util.Optional;

/// Each capability kept is a piece of root's power handed to whoever breaks in. Kubernetes:
/// `capabilities.drop` must hold exactly `ALL` on every container, which from 1.25 on Windows pods
/// need not say; Compose: `cap_drop` must hold `ALL` in any case.
public final class DropAllCapabilities implements Rule<Container> {
  private static final Card CARD =
      Card.of("drop-all-capabilities", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("restricted", "capabilities_restricted", "1.22"),
              Reference.cisDocker("5.4"),
              Reference.cisKubernetes("1.10", "5.2.10"),
              Reference.cisKubernetes("1.12", "5.2.9"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("3"),
              Reference.nsaCisa(),
              Reference.nist("4.4.3"))
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
                          runAsNonRoot: true
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
                          runAsNonRoot: true
                          capabilities:
                            drop: [ALL]
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
    Capabilities capabilities = container.isolation().capabilities();
    if (capabilities.dropped().stream().anyMatch(entry -> isAll(container, entry))) {
      return List.of();
    }
    Optional<Entry> open =
        capabilities.dropped().stream().filter(entry -> !entry.resolved()).findFirst();
    return List.of(
        open.<Verdict>map(entry -> CannotTell.at(entry.at(), Verdict.Why.EXPRESSION))
            .orElseGet(() -> broken(capabilities)));
  }

  private static boolean isAll(Container container, Entry entry) {
    return entry.resolved() && CapabilityName.of(container.platform(), entry).equals("ALL");
  }

  private static Verdict broken(Capabilities capabilities) {
    Broken broken = Broken.at(capabilities.at()).mendedBy(new Remedy.DropAllCapabilities());
    return capabilities.dropped().isEmpty() ? broken : broken.because("some");
  }
}
