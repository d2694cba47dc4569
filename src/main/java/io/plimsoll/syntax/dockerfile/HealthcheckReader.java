package io.plimsoll.syntax.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads `HEALTHCHECK`.
final class HealthcheckReader {
  private final ArgumentReader reader;
  private final Word type;
  private final List<Word> rest;

  HealthcheckReader(ArgumentReader reader) {
    this.reader = reader;
    this.type = reader.words().getFirst();
    this.rest = reader.words().subList(1, reader.words().size());
  }

  Arguments read() {
    if (!type.value().toUpperCase(Locale.ROOT).equals("NONE")) {
      return reader.flagged(this::command);
    }
    return rest.isEmpty()
        ? new Arguments.Healthcheck(Optional.empty())
        : reader.refuse("healthcheck-none-arguments", rest.getFirst().span());
  }

  private Arguments command() {
    if (!type.value().toUpperCase(Locale.ROOT).equals("CMD")) {
      return reader.refuse("unknown-healthcheck-type", type.span(), Map.of("type", type.value()));
    }
    if (rest.isEmpty()) {
      return reader.refuse("missing-healthcheck-command", type.span());
    }
    return badFlag()
        .map(this::refuse)
        .orElseGet(() -> new Arguments.Healthcheck(Optional.of(reader.command(rest))));
  }

  private Arguments refuse(Flag flag) {
    Word value = flag.value().orElseThrow();
    return reader.refuse(
        "invalid-flag-value",
        value.span(),
        Map.of("flag", "--" + flag.name(), "value", value.value()));
  }

  private Optional<Flag> badFlag() {
    return List.of("interval", "timeout", "start-period", "start-interval", "retries").stream()
        .flatMap(name -> reader.flag(name).stream())
        .filter(flag -> !isGood(flag.name(), flag.value().map(Word::value).orElse("")))
        .findFirst();
  }

  private static boolean isGood(String name, String value) {
    return value.isEmpty()
        || (name.equals("retries") ? isCount(value) : Duration.isInterval(value));
  }

  /// A decimal number of 32 bits that is not negative.
  private static boolean isCount(String value) {
    String digits = value.startsWith("+") || value.startsWith("-") ? value.substring(1) : value;
    if (!digits.matches("[0-9]{1,18}")) {
      return digits.matches("0+");
    }
    long number = Long.parseLong(digits);
    return number == 0 || (!value.startsWith("-") && number <= Integer.MAX_VALUE);
  }
}
