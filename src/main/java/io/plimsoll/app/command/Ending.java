package io.plimsoll.app.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When an exception ends, as written.
sealed interface Ending {
  /// The last day on which it holds, told on a day.
  LocalDate last(LocalDate today);

  /// On a day.
  record Until(LocalDate day) implements Ending {
    @Override
    public LocalDate last(LocalDate today) {
      return day;
    }
  }

  /// After a time.
  ///
  /// @param count from 1 to 9999
  /// @param unit days, weeks or months
  record For(int count, ChronoUnit unit) implements Ending {
    @Override
    public LocalDate last(LocalDate today) {
      return today.plus(count, unit);
    }
  }

  /// Reads a day such as `2027-03-31`.
  static Optional<Ending> until(String text) {
    try {
      return text.length() == "2027-03-31".length()
          ? Optional.of(new Until(LocalDate.parse(text)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Reads a time such as `30d`, `6 weeks` or `3 m`.
  static Optional<Ending> after(String text) {
    Matcher time = Time.PATTERN.matcher(text.toLowerCase(Locale.ROOT));
    if (!time.matches() || Integer.parseInt(time.group(1)) == 0) {
      return Optional.empty();
    }
    ChronoUnit unit =
        switch (time.group(2).charAt(0)) {
          case 'd' -> ChronoUnit.DAYS;
          case 'w' -> ChronoUnit.WEEKS;
          default -> ChronoUnit.MONTHS;
        };
    return Optional.of(new For(Integer.parseInt(time.group(1)), unit));
  }

  /// How a time is written.
  final class Time {
    private static final Pattern PATTERN =
        Pattern.compile("([0-9]{1,4}) ?(d|days?|w|weeks?|m|months?)");

    private Time() {}
  }
}
