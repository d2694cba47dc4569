package io.plimsoll.rules.kernel;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.SelinuxOptions;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A hand-picked type or role can lift the labels that keep containers off the host's files.
/// Kubernetes: `seLinuxOptions.type`, at a container or the pod, must be empty, `container_t`,
/// `container_init_t`, `container_kvm_t` or, from 1.31 on, `container_engine_t`; `user` and `role`
/// must be empty; `level` is free.
public final class NoCustomSelinuxOptions implements Rule<Container> {
  private static final Set<String> CONTAINER_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t");

  /// The first minor version whose standard knows `container_engine_t`.
  private static final int ENGINE_TYPE = 31;

  private static final Card CARD =
      Card.of("no-custom-selinux-options", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "seLinuxOptions", "1.0"),
              Reference.cisDocker("5.3"),
              Reference.cisKubernetes("1.10", "5.7.3"),
              Reference.cisKubernetes("1.11", "5.6.3"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("6"),
              Reference.nsaCisa())
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
                          seLinuxOptions:
                            type: spc_t
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
    return level(container.isolation().selinux(), options);
  }

  /// Judges the value that counts, and then the one that it overrides.
  private static List<Verdict> level(Setting<SelinuxOptions> labels, Options options) {
    return switch (labels) {
      case Setting.Declared(
              SelinuxOptions own,
              Location at,
              Optional<Setting<SelinuxOptions>> pod) ->
          custom(own, options).isEmpty()
              ? pod.map(outer -> level(outer, options)).orElse(List.of())
              : List.of(broken(own, at, options));
      case Setting.Inherited(SelinuxOptions outer, Location at, _, _) ->
          custom(outer, options).isEmpty() ? List.of() : List.of(broken(outer, at, options));
      case Setting.Absent<SelinuxOptions> _, Setting.Removed<SelinuxOptions> _ -> List.of();
      case Setting.Unresolved<SelinuxOptions> _,
          Setting.Unstated<SelinuxOptions> _,
          Setting.Invalid<SelinuxOptions> _ ->
          List.of(CannotTell.of(labels));
    };
  }

  private static Verdict broken(SelinuxOptions labels, Location at, Options options) {
    return Broken.at(at)
        .with("labels", String.join(", ", custom(labels, options)))
        .mendedBy(new Remedy.RemoveSelinuxOptions());
  }

  /// The labels that a container may not choose, as they are written.
  private static List<String> custom(SelinuxOptions labels, Options options) {
    return Stream.of(
            labels.type().filter(type -> !isContainerType(type, options)).map("type: "::concat),
            labels.user().filter(user -> !user.isEmpty()).map("user: "::concat),
            labels.role().filter(role -> !role.isEmpty()).map("role: "::concat))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isContainerType(String type, Options options) {
    return CONTAINER_TYPES.contains(type)
        || (type.equals("container_engine_t") && options.kubernetesMinor() >= ENGINE_TYPE);
  }
}
