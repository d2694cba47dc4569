package io.plimsoll.cli;

import io.plimsoll.rule.Card;
import io.plimsoll.wording.Phrases;
import java.util.Locale;
import java.util.regex.Pattern;

/// Titles of rules where there is no finding: holes are named, as in `NAME`.
final class Titles {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z-]+)\\}");

  private Titles() {}

  static String of(Phrases phrases, Card card) {
    String title = phrases.raw("rule." + card.slug() + ".title").orElse(card.slug());
    return HOLE.matcher(title).replaceAll(hole -> hole.group(1).toUpperCase(Locale.ROOT));
  }
}
