package io.plimsoll.rules.supply;

import io.plimsoll.facts.InsecureFlags;
import io.plimsoll.facts.InsecureFlags.Bypass;
import io.plimsoll.facts.InsecureFlags.Purpose;
import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import java.util.List;
import java.util.Optional;

/// The variable outlives the build: whatever the program connects to may be an impostor. No
/// environment variable may tell programs to trust any certificate or host key. Which authority to
/// trust instead is a choice of people, so there is no fix.
public final class NoTlsBypassInEnv implements Rule<Container> {

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
    return container.environment().stream()
        .filter(NoTlsBypassInEnv::isBypass)
        .<Verdict>map(variable ->
            Broken.at(variable.at()).part(variable.name()).with("variable", variable.name()))
        .toList();
  }

  private static boolean isBypass(EnvironmentVariable variable) {
    Optional<String> value = variable.value().effective();
    return value.isPresent()
        && InsecureFlags.variables().stream().anyMatch(way -> fits(way, variable, value.get()));
  }

  private static boolean fits(Bypass way, EnvironmentVariable variable, String value) {
    return way.purpose() == Purpose.TLS
        && way.text().equals(variable.name())
        && !value.isEmpty()
        && way.hasValue(value);
  }
}
