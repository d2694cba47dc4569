package io.plimsoll.rules.secret;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.SecretNames;
import io.plimsoll.model.ImageBuild;
import io.plimsoll.model.Remedy;
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
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Pair;
import io.plimsoll.syntax.dockerfile.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// ENV and ARG are kept in the image's history, where everyone who pulls it can read them. Neither
/// may hold a literal secret; a telling name without a value cannot be told.
public final class NoSecretInBuildEnv implements Rule<ImageBuild> {

  private static final Card CARD =
      Card.of("no-secret-in-build-env", Pack.SECURITY, Severity.CRITICAL)
          .fix(Grade.CHECK)
          .references(
              Reference.cisDocker("4.10"),
              Reference.owaspDocker("D06"),
              Reference.cheatSheet("12"),
              Reference.nsaCisa(),
              Reference.nist("4.1.4"))
          .example(
              Example.dockerfile(
                  """
                  FROM node:22-bookworm-slim
                  ARG NPM_TOKEN=npm_a8Zk31bQx7Lw
                  RUN npm ci
                  RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
                  USER 1000
                  """,
                  """
                  FROM node:22-bookworm-slim
                  RUN npm ci
                  RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
                  USER 1000
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<ImageBuild> subject() {
    return ImageBuild.class;
  }

  @Override
  public List<Verdict> judge(ImageBuild subject, Options options, Known known) {
    return subject.build().file().instructions().stream()
        .flatMap(instruction -> judge(subject, instruction))
        .toList();
  }

  private static Stream<Verdict> judge(ImageBuild subject, Instruction instruction) {
    return switch (instruction.arguments()) {
      case Arguments.Env(List<Pair> pairs) ->
          pairs.stream().flatMap(pair -> judge(subject, pair, "env").stream());
      case Arguments.Arg(List<Pair> pairs) ->
          pairs.stream().flatMap(pair -> judge(subject, pair, "arg").stream());
      case Arguments.From _,
          Arguments.Run _,
          Arguments.Cmd _,
          Arguments.Entrypoint _,
          Arguments.Copy _,
          Arguments.Add _,
          Arguments.Label _,
          Arguments.User _,
          Arguments.Workdir _,
          Arguments.Expose _,
          Arguments.Volume _,
          Arguments.Healthcheck _,
          Arguments.Shell _,
          Arguments.Stopsignal _,
          Arguments.Onbuild _,
          Arguments.Maintainer _,
          Arguments.Refused _ ->
          Stream.empty();
    };
  }

  private static Optional<Verdict> judge(ImageBuild subject, Pair pair, String cause) {
    String name = pair.name().value();
    String value = pair.value().map(Word::value).map(NoSecretInBuildEnv::unquoted).orElse("");
    if (!SecretNames.looksSecret(name, value)) {
      return Optional.empty();
    }
    Location at = new Location(subject.at().path(), pair.name().span());
    return Optional.of(
        switch (SecretNames.valueKind(value)) {
          case LITERAL -> literal(at, name, cause);
          case EMPTY, REFERENCE, PLACEHOLDER -> CannotTell.at(at, Verdict.Why.NO_VALUE).part(name);
        });
  }

  private static Verdict literal(Location at, String name, String cause) {
    Broken broken = Broken.at(at).part(name).because(cause).with("variable", name);
    return cause.equals("arg") ? broken.mendedBy(new Remedy.MountBuildSecret(name)) : broken;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.endsWith(value.substring(0, 1));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
