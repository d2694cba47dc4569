package io.plimsoll.rules.secret;

import io.plimsoll.facts.Danger;
import io.plimsoll.facts.Known;
import io.plimsoll.facts.SecretFiles;
import io.plimsoll.model.BuildStage;
import io.plimsoll.model.Platform;
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
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Step;
import io.plimsoll.syntax.dockerfile.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A key copied into a layer stays there after `rm`, for everyone who pulls the image. No stage of
/// the final image may copy a file whose name says that it holds a secret. How to do without
/// depends on what needs the file, so there is no fix.
public final class NoSecretFileInImage implements Rule<BuildStage> {

  private static final Card CARD =
      Card.of("no-secret-file-in-image", Pack.SECURITY, Severity.CRITICAL)
          .on(Platform.DOCKERFILE)
          .references(
              Reference.cisDocker("4.10"), Reference.owaspDocker("D06"), Reference.nist("4.1.4"))
          .example(
              Example.dockerfile(
                  """
                  FROM debian:12-slim
                  COPY id_rsa /root/.ssh/id_rsa
                  USER 10001:10001
                  """,
                  """
                  FROM debian:12-slim
                  RUN --mount=type=ssh git clone git@example.org:acme/app.git
                  USER 10001:10001
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<BuildStage> subject() {
    return BuildStage.class;
  }

  @Override
  public List<Verdict> judge(BuildStage stage, Options options, Known known) {
    if (!stage.inFinalImage()) {
      return List.of();
    }
    return stage.stage().steps().stream()
        .filter(step -> !step.triggered())
        .map(Step::instruction)
        .flatMap(instruction -> sources(instruction.arguments()))
        .flatMap(source -> judge(stage, source).stream())
        .toList();
  }

  private static Stream<Word> sources(Arguments arguments) {
    if (arguments instanceof Arguments.Copy copy && copy.from().isEmpty()) {
      return copy.sources().stream();
    }
    return arguments instanceof Arguments.Add add ? add.sources().stream() : Stream.empty();
  }

  private static Optional<Verdict> judge(BuildStage stage, Word source) {
    String path = source.value();
    if (path.contains("://") || path.contains("$")) {
      return Optional.empty();
    }
    Location at = new Location(stage.at().path(), source.span());
    String name = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    return SecretFiles.match(path).flatMap(match -> verdict(match.danger(), at, name));
  }

  private static Optional<Verdict> verdict(Danger danger, Location at, String name) {
    return switch (danger) {
      case CRITICAL, HIGH -> Optional.of(Broken.at(at).part(name).with("file", name));
      case MEDIUM -> Optional.of(CannotTell.at(at, Verdict.Why.NO_VALUE).part(name));
      case LOW, NONE -> Optional.empty();
    };
  }
}
