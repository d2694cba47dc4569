package io.plimsoll.rules.supply;

import io.plimsoll.facts.InsecureFlags;
import io.plimsoll.facts.InsecureFlags.Bypass;
import io.plimsoll.facts.InsecureFlags.Purpose;
import io.plimsoll.facts.Known;
import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.model.Setting;
import io.plimsoll.model.WithEnvironment;
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
import java.util.stream.Stream;

/// Whatever a program connects to may be an impostor. No environment variable may tell programs to
/// trust any certificate or host key: not in a container, and not in a stage that builds one, for
/// what it fetches ends up there. Which authority to trust instead is a choice of people, so there
/// is no fix.
public final class NoTlsBypassInEnv implements Rule<WithEnvironment> {

  private static final Card CARD =
      Card.of("no-tls-bypass-in-env", Pack.SUPPLY_CHAIN, Severity.HIGH)
          .references(
              Reference.cisDocker("4.11"), Reference.owaspDocker("D08"), Reference.nist("4.2.1"))
          .example(
              Example.compose(
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      environment:
                        NODE_TLS_REJECT_UNAUTHORIZED: "0"
                  """,
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      environment:
                        NODE_EXTRA_CA_CERTS: /etc/ssl/own-authority.pem
                  """))
          .example(
              Example.dockerfile(
                  """
                  FROM node:22-slim AS build
                  ENV NODE_TLS_REJECT_UNAUTHORIZED=0
                  RUN npm ci
                  FROM node:22-slim
                  COPY --from=build /app /app
                  USER 1000
                  """,
                  """
                  FROM node:22-slim AS build
                  ENV NODE_EXTRA_CA_CERTS=/etc/ssl/own-authority.pem
                  RUN npm ci
                  FROM node:22-slim
                  COPY --from=build /app /app
                  USER 1000
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<WithEnvironment> subject() {
    return WithEnvironment.class;
  }

  @Override
  public List<Verdict> judge(WithEnvironment subject, Options options, Known known) {
    return subject.environment().stream().flatMap(variable -> judge(variable).stream()).toList();
  }

  private static Optional<Verdict> judge(EnvironmentVariable variable) {
    return switch (variable.value()) {
      case Setting.Declared<String>(String value, _, _) -> judge(variable, value);
      case Setting.Inherited<String>(String value, _, _, _) -> judge(variable, value);
      case Setting.Unresolved<String> _ when ways(variable).anyMatch(Bypass::isSwitch) ->
          Optional.of(CannotTell.at(variable.at(), Verdict.Why.EXPRESSION).part(variable.name()));
      case Setting.Unresolved<String> _,
          Setting.Absent<String> _,
          Setting.Unstated<String> _,
          Setting.Removed<String> _,
          Setting.Invalid<String> _ ->
          Optional.empty();
    };
  }

  private static Optional<Verdict> judge(EnvironmentVariable variable, String value) {
    return !value.isEmpty() && ways(variable).anyMatch(way -> way.hasValue(value))
        ? Optional.of(
            Broken.at(variable.at()).part(variable.name()).with("variable", variable.name()))
        : Optional.empty();
  }

  private static Stream<Bypass> ways(EnvironmentVariable variable) {
    return InsecureFlags.variable(variable.name()).stream()
        .filter(way -> way.purpose() == Purpose.TLS);
  }
}
