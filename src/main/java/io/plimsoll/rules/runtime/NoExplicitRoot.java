package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
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

/// Asking for uid 0 throws away the unprivileged user that the image's author already prepared.
/// Kubernetes: `runAsUser` must not be 0, neither at the pod, even where every container overrides
/// it, nor at a container; from 1.35 on a pod with `hostUsers: false` may. Compose: `user` must not
/// be `root` or 0.
public final class NoExplicitRoot implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-explicit-root", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("restricted", "runAsUser", "1.23"),
              Reference.cisDocker("4.1"),
              Reference.cisKubernetes("1.10", "5.2.7"),
              Reference.owaspDocker("D01"),
              Reference.cheatSheet("2"),
              Reference.nsaCisa(),
              Reference.nist("4.1.2"))
          .coversSubject("non-root-user")
          .example(
              Example.compose(
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      user: root
                  """,
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      user: "10001:10001"
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
    List<Verdict> verdicts = level(container, container.identity().user(), options, known);
    return verdicts.isEmpty() ? List.of() : UserNamespace.relax(verdicts, container, options);
  }

  /// Judges the value that counts, and then the one that it overrides: a pod's 0 is refused even
  /// where no container runs with it.
  private static List<Verdict> level(
      Container container, Setting<User> user, Options options, Known known) {
    return switch (user) {
      case Setting.Declared(User who, Location at, Optional<Setting<User>> pod)
          when !who.isRoot() ->
          pod.map(outer -> level(container, outer, options, known)).orElse(List.of());
      case Setting.Declared(User who, Location at, _) ->
          List.of(broken(container, who, at, options, known));
      case Setting.Inherited(User who, Location at, _, _) ->
          who.isRoot() ? List.of(broken(container, who, at, options, known)) : List.of();
      case Setting.Absent<User> _, Setting.Removed<User> _ -> List.of();
      case Setting.Unresolved<User> _, Setting.Unstated<User> _, Setting.Invalid<User> _ ->
          List.of(CannotTell.of(user));
    };
  }

  private static Verdict broken(
      Container container, User user, Location at, Options options, Known known) {
    return Broken.at(at)
        .with("user", user.toString())
        .mendedBy(new Remedy.RequireNonRoot(StartUser.replacement(container, options, known)));
  }
}
