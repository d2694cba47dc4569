package io.plimsoll.rules.secret;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.SecretNames;
import io.plimsoll.model.Container;
import io.plimsoll.model.EnvironmentVariable;
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
import java.util.List;
import java.util.Optional;

/// Whoever reads the repository, or the container's settings, has the password. No environment
/// variable may hold a literal secret. A person must change the secret and store it elsewhere, so
/// there is no fix.
public final class NoSecretInContainerEnv implements Rule<Container> {

  private static final Card CARD =
      Card.of("no-secret-in-container-env", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .references(
              Reference.cisKubernetes("1.10", "5.4.1"),
              Reference.owaspDocker("D06"),
              Reference.cheatSheet("12"),
              Reference.nsaCisa(),
              Reference.nist("4.1.4"))
          .example(
              Example.compose(
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      environment:
                        DB_PASSWORD: Xk29-plover-7
                  """,
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      environment:
                        DB_PASSWORD: ${DB_PASSWORD}
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
    return container.environment().stream().flatMap(variable -> judge(variable).stream()).toList();
  }

  private static Optional<Verdict> judge(EnvironmentVariable variable) {
    Setting<String> value = variable.value();
    return switch (value) {
      case Setting.Declared(String text, _, _) -> judge(variable, text);
      case Setting.Inherited(String text, _, _, _) -> judge(variable, text);
      case Setting.Unresolved<String> _,
          Setting.Absent<String> _,
          Setting.Unstated<String> _,
          Setting.Removed<String> _,
          Setting.Invalid<String> _ ->
          Optional.empty();
    };
  }

  private static Optional<Verdict> judge(EnvironmentVariable variable, String value) {
    String name = variable.name();
    if (!SecretNames.looksSecret(name, value)) {
      return Optional.empty();
    }
    return switch (SecretNames.valueKind(value)) {
      case LITERAL -> Optional.of(Broken.at(variable.at()).part(name).with("variable", name));
      case EMPTY, PLACEHOLDER ->
          Optional.of(CannotTell.at(variable.at(), Verdict.Why.NO_VALUE).part(name));
      case REFERENCE -> Optional.empty();
    };
  }
}
