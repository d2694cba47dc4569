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
    List<Bypasses.Found> found = new Bypasses(subject.command(), Purpose.TLS).all();
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
