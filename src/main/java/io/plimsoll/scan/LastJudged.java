package io.plimsoll.scan;

import io.plimsoll.source.SourceFile;
import java.util.Optional;
import java.util.function.Function;

/// Judges files, and keeps the last judgement in case that the same text is asked for again.
final class LastJudged implements Function<SourceFile, Optional<Judgement>> {
  private final Function<SourceFile, Optional<Judgement>> judge;
  private Optional<SourceFile> file = Optional.empty();
  private Optional<Judgement> judgement = Optional.empty();

  LastJudged(Function<SourceFile, Optional<Judgement>> judge) {
    this.judge = judge;
  }

  @Override
  public Optional<Judgement> apply(SourceFile asked) {
    if (file.filter(asked::equals).isEmpty()) {
      file = Optional.empty();
      judgement = judge.apply(asked);
      file = Optional.of(asked);
    }
    return judgement;
  }
}
