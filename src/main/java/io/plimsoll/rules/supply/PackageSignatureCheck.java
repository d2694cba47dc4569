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

/// Without signatures anyone who can reach or imitate the mirror installs packages as root. No
/// package manager may be told to accept unsigned packages.
public final class PackageSignatureCheck implements Rule<ShellCommand> {

  private static final Card CARD =
      Card.of("package-signature-check", Pack.SUPPLY_CHAIN, Severity.HIGH)
          .fix(Grade.CHECK)
          .references(Reference.cisDocker("4.11"), Reference.owaspDocker("D08"))
          .example(
              Example.dockerfile(
                  """
                  FROM debian:12-slim
                  RUN apt-get update && apt-get install -y --allow-unauthenticated nginx
                  USER 10001:10001
                  """,
                  """
                  FROM debian:12-slim
                  RUN apt-get update && apt-get install -y nginx
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
    return Bypasses.verdicts(subject, Purpose.SIGNATURE);
  }
}
