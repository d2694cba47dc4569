package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
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
import java.util.regex.Pattern;

/// A leak, or an attacker who provokes one, takes the memory of every neighbour. Kubernetes:
/// `resources.limits.memory` at the container or the pod; Compose: `deploy.resources.limits.memory`
/// or `mem_limit`. Zero means no limit. A person picks the number, so there is no fix.
public final class MemoryLimit implements Rule<Container> {
  private static final Pattern NONE =
      Pattern.compile("[+-]?(?:0+(?:\\.0*)?|\\.0+)(?:[eE][-+]?[0-9]+|[A-Za-z]*)");

  private static final Card CARD =
      Card.of("memory-limit", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .references(
              Reference.cisDocker("5.11"),
              Reference.owaspDocker("D07"),
              Reference.cheatSheet("7"),
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
                        resources:
                          limits:
                            memory: 256Mi
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
    if (container.role() == Container.Role.EPHEMERAL) {
      return List.of();
    }
    Setting<String> limit = container.resources().memoryLimit();
    return switch (limit) {
      case Setting.Declared(String amount, Location at, _) -> written(amount, at);
      case Setting.Inherited(String amount, Location at, _, _) -> written(amount, at);
      case Setting.Absent<String>(_, Location at) -> List.of(Broken.at(at));
      case Setting.Unresolved<String> _,
          Setting.Unstated<String> _,
          Setting.Removed<String> _,
          Setting.Invalid<String> _ ->
          List.of(CannotTell.of(limit));
    };
  }

  private static List<Verdict> written(String amount, Location at) {
    return NONE.matcher(amount.strip()).matches()
        ? List.of(Broken.at(at).because("zero").with("limit", amount))
        : List.of();
  }
}
