package io.plimsoll.rules.kernel;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
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
import java.util.List;

/// Without the profile, root in the container may mount, trace and write kernel files again.
/// Kubernetes: where `appArmorProfile.type` or the annotation
/// `container.apparmor.security.beta.kubernetes.io/NAME` is set, it must name the runtime's default
/// or a local profile; Compose: `security_opt` must not hold `apparmor:unconfined`.
public final class NoUnconfinedApparmor implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-unconfined-apparmor", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "appArmorProfile", "1.0"),
              Reference.cisDocker("5.2"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("6"))
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
                          appArmorProfile:
                            type: Unconfined
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
                          appArmorProfile:
                            type: RuntimeDefault
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
    return Confinement.unconfined(
        container.isolation().appArmor(),
        broken -> broken.mendedBy(new Remedy.SetAppArmorProfile()));
  }
}
