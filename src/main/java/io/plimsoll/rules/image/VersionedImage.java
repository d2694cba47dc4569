package io.plimsoll.rules.image;

import io.plimsoll.facts.Known;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Setting;
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
import java.util.List;

/// Whoever can move the tag decides what you run next, and no commit shows it. An image must be
/// named with a digest, or with a tag other than `latest`. Which tag to choose is looked up in the
/// registry; without one there is no fix.
public final class VersionedImage implements Rule<ImageUse> {

  private static final Card CARD =
      Card.of("versioned-image", Pack.SUPPLY_CHAIN, Severity.MEDIUM)
          .references(
              Reference.cisDocker("5.28"),
              Reference.owaspDocker("D02"),
              Reference.owaspDocker("D08"),
              Reference.cheatSheet("13"),
              Reference.nist("4.2.2"))
          .coversPlace("image-digest")
          .example(
              Example.dockerfile(
                  """
                  FROM node:latest
                  USER 1000
                  """,
                  """
                  FROM node:22-bookworm-slim
                  USER 1000
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
    if (options.pin() == Options.Pin.OFF) {
      return List.of();
    }
    Setting<ImageReference> image = use.image();
    return switch (image) {
      case Setting.Declared(ImageReference reference, _, _) -> judge(use, reference);
      case Setting.Inherited(ImageReference reference, _, _, _) -> judge(use, reference);
      case Setting.Unresolved<ImageReference> _, Setting.Invalid<ImageReference> _ ->
          List.of(CannotTell.of(image));
      case Setting.Absent<ImageReference> _,
          Setting.Unstated<ImageReference> _,
          Setting.Removed<ImageReference> _ ->
          List.of();
    };
  }

  private static List<Verdict> judge(ImageUse use, ImageReference image) {
    if (image.digest().isPresent() || image.tag().filter(tag -> !isLatest(tag)).isPresent()) {
      return List.of();
    }
    Broken broken =
        Broken.at(use.image().at()).part(image.name()).with("image", image.familiarName());
    return List.of(image.tag().isEmpty() ? broken.because("no-tag") : broken);
  }

  private static boolean isLatest(String tag) {
    return tag.equals("latest") || tag.startsWith("latest-");
  }
}
