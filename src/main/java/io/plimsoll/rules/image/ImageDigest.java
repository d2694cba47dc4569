package io.plimsoll.rules.image;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
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
import io.plimsoll.rule.Visibility;
import java.util.List;
import java.util.Optional;

/// A tag can be moved to other content by whoever holds the registry account; a digest cannot. An
/// image must be named with its digest. The fix needs the digest that the tag has now.
public final class ImageDigest implements Rule<ImageUse> {

  private static final Card CARD =
      Card.of("image-digest", Pack.SUPPLY_CHAIN, Severity.LOW)
          .shown(Visibility.CHECK)
          .fix(Grade.SAFE)
          .references(
              Reference.cisDocker("5.28"),
              Reference.owaspDocker("D08"),
              Reference.cheatSheet("13"),
              Reference.nist("4.1.5"))
          .example(
              Example.dockerfile(
                  """
                  FROM node:22-bookworm-slim
                  USER 1000
                  """,
                  """
                  FROM node:22-bookworm-slim@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
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
      case Setting.Declared(ImageReference reference, _, _) -> judge(use, reference, known);
      case Setting.Inherited(ImageReference reference, _, _, _) -> judge(use, reference, known);
      case Setting.Unresolved<ImageReference> _, Setting.Invalid<ImageReference> _ ->
          List.of(CannotTell.of(image));
      case Setting.Absent<ImageReference> _,
          Setting.Unstated<ImageReference> _,
          Setting.Removed<ImageReference> _ ->
          List.of();
    };
  }

  private static List<Verdict> judge(ImageUse use, ImageReference image, Known known) {
    if (image.digest().isPresent()) {
      return List.of();
    }
    Broken broken = Broken.at(use.image().at()).with("image", image.toString());
    Optional<String> digest = known.answer(new Need.ImageDigest(image));
    return List.of(
        digest
            .map(
                found -> broken.mendedBy(new Remedy.PinImage(Optional.empty(), Optional.of(found))))
            .orElse(broken));
  }
}
