package io.plimsoll.rules.supply;

import io.plimsoll.facts.InsecureFlags.Purpose;
import io.plimsoll.facts.Known;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import java.util.List;

/// With checks off, any machine in between can pose as the server and feed you its own content. No
/// command may be told to trust any certificate or host key; the machine itself may be.
public final class TlsVerification implements Rule<ShellCommand> {

  private static final Card CARD =
      Card.of("tls-verification", Pack.SUPPLY_CHAIN, Severity.HIGH)
          .fix(Grade.CHECK)
          .references(
              Reference.cisDocker("4.11"), Reference.owaspDocker("D08"), Reference.nist("4.2.1"))
          .example(
              Example.dockerfile(
                  """
                  FROM debian:12-slim
                  RUN curl -kfsSLo /app.tar.gz https://example.org/app.tar.gz
                  USER 10001:10001
                  """,
                  """
                  FROM debian:12-slim
                  RUN curl -fsSLo /app.tar.gz https://example.org/app.tar.gz
                  USER 10001:10001
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<ShellCommand> subject() {
    return ShellCommand.class;
  }

  @Override
  public List<Verdict> judge(ShellCommand subject, Options options, Known known) {
    return Bypasses.verdicts(subject, Purpose.TLS);
  }
}
