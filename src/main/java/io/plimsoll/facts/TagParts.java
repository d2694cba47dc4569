package io.plimsoll.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Changes the part of a tag that names a cycle.
final class TagParts {
  /// What may follow a cycle's number within its part: patch and build numbers, an update of Java 8
  /// and the marks of what was not finished yet (`18.0.2_9`, `8u402-b06`, `3.9.0rc1`).
  private static final String REST =
      "(?:[._][0-9]+|u[0-9]+(?:-b[0-9]+)?|(?i:rc|alpha|beta|a|b)[0-9]+(?![0-9A-Za-z]))*";

  /// The day on which an image of a distribution was made: `buster-20200803`.
  private static final String DAY = "(?:-20[0-9]{6})?";

  private TagParts() {}

  /// A tag in which one cycle gives way to another. The precision of what is written is not kept:
  /// `3.9.7-slim` becomes `3.12-slim`, as no later patch number can be known.
  static String replace(String tag, Cycle from, Cycle to) {
    Optional<String> codename = from.codename();
    if (codename.isPresent() && to.codename().isPresent()) {
      Matcher part =
          Pattern.compile("\\b" + Pattern.quote(codename.get()) + "\\b" + DAY).matcher(tag);
      if (part.find()) {
        return part.replaceFirst(Matcher.quoteReplacement(to.codename().get()));
      }
    }
    return numbers(from)
        .map(number -> number.matcher(tag))
        .filter(Matcher::find)
        .findFirst()
        .map(found -> found.replaceFirst("$1" + Matcher.quoteReplacement(to.name())))
        .orElse(tag);
  }

  /// Where the number of a cycle stands: behind the word for its distribution, else where a number
  /// may begin. In `3.12-alpine3.12` the word tells the two apart.
  private static Stream<Pattern> numbers(Cycle cycle) {
    String number = Pattern.quote(cycle.name()) + "(?![0-9])" + REST;
    return Stream.concat(
            Distribution.word(cycle.product()).map(word -> "\\b" + word).stream(),
            Stream.of("^v?|[a-z-]"))
        .map(before -> Pattern.compile("(" + before + ")" + number));
  }
}
