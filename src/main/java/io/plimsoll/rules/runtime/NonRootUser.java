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

/// Whoever takes over the process is root in the container, and root on the host if they get out.
/// Kubernetes: `runAsNonRoot` must be `true` at every container or at the pod, and `false` at
/// neither, whatever the image says; from 1.35 on a pod with `hostUsers: false` need not.
/// Dockerfile and Compose: the user that the process starts as must not be root, as far as it is
/// known.
public final class NonRootUser implements Rule<Container> {
  private static final Card CARD =
      Card.of("non-root-user", Pack.SECURITY, Severity.HIGH)
          .on(Platform.DOCKERFILE, Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("restricted", "runAsNonRoot", "1.0"),
              Reference.cisDocker("4.1"),
              Reference.cisKubernetes("1.10", "5.2.7"),
              Reference.owaspDocker("D01"),
              Reference.cheatSheet("2"),
              Reference.nsaCisa(),
              Reference.nist("4.1.2"))
          .coversPlace("high-uid")
          .example(
              Example.dockerfile(
                  """
                  FROM node:22-bookworm-slim
                  WORKDIR /app
                  COPY . .
                  CMD ["node", "server.js"]
                  """,
                  """
                  FROM node:22-bookworm-slim
                  WORKDIR /app
                  COPY . .
                  USER 1000
                  CMD ["node", "server.js"]
                  """))
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
                          readOnlyRootFilesystem: true
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
                          readOnlyRootFilesystem: true
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
    return switch (container.platform()) {
      case KUBERNETES -> Enforcement.judge(container, options, known);
      case DOCKERFILE, COMPOSE -> started(container, options, known);
    };
  }

  private static List<Verdict> started(Container container, Options options, Known known) {
    Setting<User> user = container.identity().user();
    return switch (user) {
      case Setting.Declared(User who, Location at, _) -> asked(who, at, container, options, known);
      case Setting.Inherited(User who, Location at, _, _) ->
          asked(who, at, container, options, known);
      case Setting.Absent<User>(_, Location at) -> byImage(at, container, options, known);
      case Setting.Unresolved<User> _,
          Setting.Unstated<User> _,
          Setting.Removed<User> _,
          Setting.Invalid<User> _ ->
          List.of(CannotTell.of(user));
    };
  }

  private static List<Verdict> asked(
      User user, Location at, Container container, Options options, Known known) {
    return user.isRoot()
        ? List.of(
            broken(at, container, options, known).because("asked").with("user", user.toString()))
        : List.of();
  }

  private static List<Verdict> byImage(
      Location at, Container container, Options options, Known known) {
    return switch (StartUser.of(container, options, known)) {
      case StartUser.Named(User user, String image) ->
          StartUser.isRoot(user)
              ? List.of(broken(at, container, options, known).because("image").with("image", image))
              : List.of();
      case StartUser.Open(CannotTell open) ->
          List.of(new CannotTell("", at, open.why(), open.needs()));
    };
  }

  private static Broken broken(Location at, Container container, Options options, Known known) {
    return Broken.at(at)
        .mendedBy(new Remedy.RequireNonRoot(StartUser.replacement(container, options, known)));
  }
}
