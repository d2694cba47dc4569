package io.plimsoll.rules.supply;

import io.plimsoll.facts.Known;
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
import io.plimsoll.source.Location;
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Step;
import io.plimsoll.syntax.dockerfile.Word;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whoever controls the server or the branch decides what goes into your image. `ADD` of an address
/// needs `--checksum`; of a git repository, a whole commit id will do.
public final class PinnedRemoteAdd implements Rule<BuildStage> {

  private static final Pattern REMOTE =
      Pattern.compile("(?i)https?://.+|git://.+|ssh://.+|git@[^:]+:.+");
  private static final Pattern GIT =
      Pattern.compile("(?i)git://.+|ssh://.+|git@.+|https?://[^?#]+\\.git([?#].*)?");

  /// A whole commit id behind `#` or, since version 1.18 of the Dockerfile frontend, in the query.
  private static final Pattern COMMIT =
      Pattern.compile(
          ".+#[0-9a-f]{40}([0-9a-f]{24})?(:.*)?"
              + "|[^?]+\\?([^#]*&)?(checksum|commit)=[0-9a-f]{40}([0-9a-f]{24})?([&#].*)?");

  private static final Card CARD =
      Card.of("pinned-remote-add", Pack.SUPPLY_CHAIN, Severity.MEDIUM)
          .on(Platform.DOCKERFILE)
          .references(
              Reference.cisDocker("4.9"),
              Reference.cisDocker("4.11"),
              Reference.owaspDocker("D08"),
              Reference.nist("4.1.5"))
          .example(
              Example.dockerfile(
                  """
                  FROM debian:12-slim
                  ADD https://example.org/app-1.4.tar.gz /app.tar.gz
                  USER 10001:10001
                  """,
                  """
                  FROM debian:12-slim
                  ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.org/app-1.4.tar.gz /app.tar.gz
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
    return stage.stage().steps().stream()
        .filter(step -> !step.triggered())
        .map(Step::instruction)
        .flatMap(instruction ->
            instruction.arguments() instanceof Arguments.Add add ? unpinned(add) : Stream.empty())
        .map(source -> broken(stage, source))
        .toList();
  }

  private static Stream<Word> unpinned(Arguments.Add add) {
    return add.checksum().isPresent()
        ? Stream.empty()
        : add.sources().stream().filter(source -> isUnpinned(source.value()));
  }

  private static boolean isUnpinned(String source) {
    boolean pinnedCommit = GIT.matcher(source).matches() && COMMIT.matcher(source).matches();
    return REMOTE.matcher(source).matches() && !pinnedCommit;
  }

  private static Verdict broken(BuildStage stage, Word source) {
    String text = source.value();
    String host = Downloads.host(text);
    Broken broken =
        Broken.at(new Location(stage.at().path(), source.span()))
            .part(host)
            .with("host", host.isEmpty() ? "?" : host);
    return GIT.matcher(text).matches() ? broken.because("git") : broken;
  }
}
