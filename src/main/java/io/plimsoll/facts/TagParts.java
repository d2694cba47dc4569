package io.plimsoll.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes the part of a tag that names a cycle.
final class TagParts {
  private TagParts() {}

  /// A tag in which one cycle gives way to another. The precision of what is written is not kept:
  /// `3.9.7-slim` becomes `3.12-slim`, as no later patch number can be known.
  static String replace(String tag, Cycle from, Cycle to) {
    Optional<String> codename = from.codename();
    if (codename.isPresent() && to.codename().isPresent() && part(tag, codename.get()).find()) {
      return part(tag, codename.get()).replaceFirst(to.codename().get());
    }
    Matcher number =
        Pattern.compile("(^v?|[a-z-])" + Pattern.quote(from.name()) + "(?![0-9])(\\.[0-9]+)*")
            .matcher(tag);
    return number.find() ? number.replaceFirst("$1" + Matcher.quoteReplacement(to.name())) : tag;
  }

  private static Matcher part(String tag, String word) {
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(tag);
  }
}
