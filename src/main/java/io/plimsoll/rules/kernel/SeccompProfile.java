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
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import io.plimsoll.source.Location;
import java.util.List;

/// Without a filter every kernel bug is within reach of the process that was broken into.
/// Kubernetes: `seccompProfile.type` must be `RuntimeDefault` or `Localhost` at every container or
/// at the pod, and nothing else at either; from 1.25 on Windows pods need not say. Docker filters
/// by default.
public final class SeccompProfile implements Rule<Container> {
  private static final Card CARD =
      Card.of("seccomp-profile", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES)
          .fix(Grade.SAFE)
          .references(
              Reference.podSecurity("restricted", "seccompProfile_restricted", "1.19"),
              Reference.cisKubernetes("1.10", "5.7.2"),
              Reference.cisKubernetes("1.11", "5.6.2"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("6"),
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

  @Override
  public List<Verdict> judge(Container container, Options options, Known known) {
    if (container.operatingSystem().isExempt(options.kubernetesMinor())) {
      return List.of();
    }
    Setting<Profile> profile = container.isolation().seccomp();
    return switch (profile) {
      case Setting.Absent<Profile>(_, Location at) -> List.of(mended(Broken.at(at)));
      case Setting.Removed<Profile> _ -> List.of(CannotTell.of(profile));
      case Setting.Declared<Profile> _,
          Setting.Inherited<Profile> _,
          Setting.Unresolved<Profile> _,
          Setting.Unstated<Profile> _,
          Setting.Invalid<Profile> _ ->
          Confinement.unconfined(profile, broken -> mended(broken.because("other")));
    };
  }

  private static Broken mended(Broken broken) {
    return broken.mendedBy(new Remedy.SetSeccompProfile());
  }
}
