package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Platform;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One setuid file in the image is enough for an attacker to become root; this kernel flag shuts
/// that door. Kubernetes: `securityContext.allowPrivilegeEscalation` must be `false` on every
/// container, which from 1.25 on Windows pods need not say; Compose: `security_opt` must hold
/// `no-new-privileges:true`.
public final class NoNewPrivileges implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-new-privileges", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.SAFE)
          .references(
              Reference.podSecurity("restricted", "allowPrivilegeEscalation", "1.8"),
              Reference.cisDocker("5.26"),
              Reference.cisDocker("2.14"),
              Reference.cisKubernetes("1.10", "5.2.6"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("4"),
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
                          allowPrivilegeEscalation: true
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
                          allowPrivilegeEscalation: false
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
    Setting<Boolean> allowed = container.isolation().allowPrivilegeEscalation();
    return switch (allowed) {
      case Setting.Declared(Boolean on, Location at, _) -> written(container, on, at);
      case Setting.Inherited(Boolean on, Location at, _, _) -> written(container, on, at);
      case Setting.Absent<Boolean>(_, Location at) -> List.of(mended(container, Broken.at(at)));
      case Setting.Unresolved<Boolean> _,
          Setting.Unstated<Boolean> _,
          Setting.Removed<Boolean> _,
          Setting.Invalid<Boolean> _ ->
          List.of(CannotTell.of(allowed));
    };
  }

  private static List<Verdict> written(Container container, boolean on, Location at) {
    return on ? List.of(mended(container, Broken.at(at).because("allowed"))) : List.of();
  }

  /// The API refuses `false` beside `privileged: true` or an added `CAP_SYS_ADMIN`, so these go
  /// with it.
  private static Broken mended(Container container, Broken broken) {
    List<Remedy> remedies = new ArrayList<>();
    if (container.isolation().privileged().written().equals(Optional.of(true))) {
      remedies.add(new Remedy.ForbidPrivileged());
    }
    container.isolation().capabilities().added().stream()
        .map(Entry::text)
        .filter(name -> name.equals("CAP_SYS_ADMIN"))
        .forEach(name -> remedies.add(new Remedy.RemoveCapability(name)));
    remedies.add(new Remedy.ForbidPrivilegeEscalation());
    Broken mended = broken.mendedBy(remedies.toArray(Remedy[]::new));
    return remedies.size() > 1 ? mended.graded(Grade.CHECK) : mended;
  }
}
