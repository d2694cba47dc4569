package io.plimsoll.policy;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Visibility;
import java.util.Set;

/// Where findings of a rule are shown, and how severe they are, after profiles and settings.
public final class Showing {
  private static final String IMAGE_DIGEST = "image-digest";
  private static final Set<String> ABOUT_PINS = Set.of(IMAGE_DIGEST, "versioned-image");

  private Showing() {}

  /// Where findings of a rule are shown; `OFF` means that it is not asked.
  public static Visibility visibility(Card card, Settings settings) {
    Visibility chosen = pinned(card, settings, byProfile(card, settings));
    return settings
        .of(card.slug())
        .enabled()
        .map(enabled -> enabled ? atLeastCheck(chosen, card) : Visibility.OFF)
        .orElse(chosen);
  }

  /// The severity of a rule's findings before what their place says.
  public static Severity severity(Card card, Settings settings) {
    boolean raised =
        card.slug().equals(IMAGE_DIGEST)
            && settings.images().pin() == Options.Pin.DIGEST
            && !card.severity().isAtLeast(Severity.MEDIUM);
    return settings.of(card.slug()).severity().orElse(raised ? Severity.MEDIUM : card.severity());
  }

  /// Without a profile the two packs as the cards say; with profiles their rules and no others.
  private static Visibility byProfile(Card card, Settings settings) {
    if (settings.profiles().isEmpty()) {
      boolean isOn = card.pack() == Pack.SECURITY || card.pack() == Pack.SUPPLY_CHAIN;
      return isOn ? card.visibility() : Visibility.OFF;
    }
    int minor = settings.kubernetesMinor();
    boolean chosen =
        settings.profiles().stream().anyMatch(profile -> profile.includes(card, minor));
    return chosen ? atLeastCheck(card.visibility(), card) : Visibility.OFF;
  }

  /// What `images.pin` says of the two rules about pins.
  private static Visibility pinned(Card card, Settings settings, Visibility otherwise) {
    if (!ABOUT_PINS.contains(card.slug())) {
      return otherwise;
    }
    return switch (settings.images().pin()) {
      case OFF -> Visibility.OFF;
      case TAG -> otherwise;
      case DIGEST -> card.slug().equals(IMAGE_DIGEST) ? Visibility.COMMENT : otherwise;
    };
  }

  private static Visibility atLeastCheck(Visibility visibility, Card card) {
    if (visibility != Visibility.OFF) {
      return visibility;
    }
    return card.visibility() == Visibility.COMMENT ? Visibility.COMMENT : Visibility.CHECK;
  }
}
