package io.plimsoll.rules.supply;

import io.plimsoll.facts.InsecureFlags.Purpose;
import io.plimsoll.facts.Known;
import io.plimsoll.model.Remedy;
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
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.source.Location;
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
    List<Bypasses.Found> found = new Bypasses(subject.command(), Purpose.SIGNATURE).all();
    return found.isEmpty() || Downloads.staysOnMachine(subject.command())
        ? List.of()
        : found.stream().map(one -> broken(subject, one)).toList();
  }

  private static Verdict broken(ShellCommand subject, Bypasses.Found found) {
    Broken broken =
        Broken.at(new Location(subject.at().path(), found.at()))
            .part(found.bypass().text())
            .with("flag", found.spoken())
            .with("program", subject.command().effectiveName());
    return found.words().isEmpty()
        ? broken
        : broken.mendedBy(new Remedy.RemoveWords(found.words()));
  }
}
