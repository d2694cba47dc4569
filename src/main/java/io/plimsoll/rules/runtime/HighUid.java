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
import io.plimsoll.rule.Visibility;
import io.plimsoll.source.Location;
import java.util.List;

/// A low uid usually belongs to someone on the host, whose files the escaped process then owns. A
/// uid that the file itself writes must be 10000 or higher, unless the image is known to have that
/// user; uid 0 is the matter of other rules. Kubernetes: `runAsUser`; Compose: `user`; Dockerfile:
/// `USER`.
public final class HighUid implements Rule<Container> {
  private static final long LOWEST = 10_000;

  /// One above the bound, which satisfies tools that ask for more than 10000 too.
  private static final long SUGGESTED = 10_001;

  private static final Card CARD =
      Card.of("high-uid", Pack.SECURITY, Severity.LOW)
          .shown(Visibility.CHECK)
          .on(Platform.DOCKERFILE, Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.cisKubernetes("1.10", "5.7.3"),
              Reference.cisKubernetes("1.11", "5.6.3"),
              Reference.owaspDocker("D01"),
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
                          runAsUser: 1001
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
                          runAsUser: 10001
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
    Setting<User> user = container.identity().user();
    return switch (user) {
      case Setting.Declared(User who, Location at, _) -> written(container, who, at);
      case Setting.Inherited(User who, Location at, _, _) -> written(container, who, at);
      case Setting.Absent<User> _, Setting.Removed<User> _ -> List.of();
      case Setting.Unresolved<User> _, Setting.Unstated<User> _, Setting.Invalid<User> _ ->
          List.of(CannotTell.of(user));
    };
  }

  private static List<Verdict> written(Container container, User user, Location at) {
    return user.uid().stream()
        .filter(uid -> uid > 0 && uid < LOWEST && !StartUser.hasUid(container, uid))
        .mapToObj(uid -> broken(uid, at))
        .toList();
  }

  private static Verdict broken(long uid, Location at) {
    return Broken.at(at).with("uid", Long.toString(uid)).mendedBy(new Remedy.RaiseUid(SUGGESTED));
  }
}
