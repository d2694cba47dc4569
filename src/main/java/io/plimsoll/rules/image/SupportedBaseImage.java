package io.plimsoll.rules.image;

import io.plimsoll.facts.Cycle;
import io.plimsoll.facts.Known;
import io.plimsoll.facts.LifeCycles;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// After its end of life a system gets no fixes, so every hole found later stays open. Neither the
/// product that an image is named for nor the distribution in its tag may have come to its end.
public final class SupportedBaseImage implements Rule<ImageUse> {

  private static final Card CARD =
      Card.of("supported-base-image", Pack.SUPPLY_CHAIN, Severity.HIGH)
          .fix(Grade.CHECK)
          .references(
              Reference.cisDocker("4.4"),
              Reference.owaspDocker("D02"),
              Reference.cheatSheet("0"),
              Reference.cheatSheet("9"),
              Reference.nist("4.1.1"))
          .example(
              Example.dockerfile(
                  """
                  FROM debian:9-slim
                  USER 10001:10001
                  """,
                  """
                  FROM debian:13-slim
                  USER 10001:10001
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<ImageUse> subject() {
    return ImageUse.class;
  }

  @Override
  public List<Verdict> judge(ImageUse use, Options options, Known known) {
    Setting<ImageReference> image = use.image();
    return switch (image) {
      case Setting.Declared(ImageReference reference, _, _) -> judge(use, reference, known.today());
      case Setting.Inherited(ImageReference reference, _, _, _) ->
          judge(use, reference, known.today());
      case Setting.Unresolved<ImageReference> _ -> List.of(CannotTell.of(image));
      case Setting.Absent<ImageReference> _,
          Setting.Unstated<ImageReference> _,
          Setting.Invalid<ImageReference> _,
          Setting.Removed<ImageReference> _ ->
          List.of();
    };
  }

  private static List<Verdict> judge(ImageUse use, ImageReference image, LocalDate today) {
    List<Cycle> cycles = LifeCycles.all(image.name(), image.tag().orElse("latest"));
    for (Cycle cycle : cycles) {
      if (cycle.support(today) == Cycle.Support.ENDED) {
        Broken broken = broken(use, image, cycle);
        return List.of(
            upgraded(image, cycles, today)
                .map(
                    tag -> broken.mendedBy(new Remedy.PinImage(Optional.of(tag), Optional.empty())))
                .orElse(broken));
      }
    }
    return List.of();
  }

  private static Optional<String> upgraded(
      ImageReference image, List<Cycle> cycles, LocalDate today) {
    return image
        .tag()
        .filter(_ -> image.digest().isEmpty())
        .flatMap(tag -> LifeCycles.upgradedTag(cycles, tag, today));
  }

  private static Broken broken(ImageUse use, ImageReference image, Cycle cycle) {
    Broken broken =
        Broken.at(use.image().at())
            .part(image.name())
            .with("image", image.spoken())
            .with("product", cycle.productName())
            .with("version", cycle.name());
    return cycle
        .lastDay()
        .map(end -> broken.with("date", end.toString()))
        .orElse(broken.because("no-date"));
  }
}
