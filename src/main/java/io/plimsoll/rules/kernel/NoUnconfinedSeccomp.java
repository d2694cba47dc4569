package io.plimsoll.rules.kernel;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Profile;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
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

/// Turning the filter off hands an attacker hundreds of kernel entry points that stood closed.
/// Kubernetes: where `seccompProfile.type` is set, at a container or the pod, it must be
/// `RuntimeDefault` or `Localhost`; annotations count for nothing since 1.19. Compose:
/// `security_opt` must not hold `seccomp:unconfined`.
public final class NoUnconfinedSeccomp implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-unconfined-seccomp", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "seccompProfile_baseline", "1.0"),
              Reference.cisDocker("5.22"),
              Reference.cisDocker("2.17"),
              Reference.cisKubernetes("1.10", "5.7.2"),
              Reference.cisKubernetes("1.11", "5.6.2"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("6"))
          .coversSubject("seccomp-profile")
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
                          seccompProfile:
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
                          seccompProfile:
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

  /// Where another document decides and this one says nothing, the open question is whether there
  /// is a profile, and that is `seccomp-profile`'s.
  @Override
  public List<Verdict> judge(Container container, Options options, Known known) {
    Setting<Profile> profile = container.isolation().seccomp();
    return profile instanceof Setting.Unstated
        ? List.of()
        : Confinement.unconfined(
            profile, broken -> broken.mendedBy(new Remedy.SetSeccompProfile()));
  }
}
