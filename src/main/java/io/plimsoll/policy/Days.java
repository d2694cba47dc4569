package io.plimsoll.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days in the notations that can mean one day only: the year first, or the day first with
/// points. `3/4/2027` is the third of April to some and the fourth of March to others.
final class Days {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})([-/._]?)(\\d{2}|(?<=\\D)\\d)\\2(\\d{2}|(?<=\\D)\\d)(?:T[0-9:.]*Z?)?");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private Days() {}

  static Optional<LocalDate> read(String written) {
    String text = written.replaceAll("^[\"'`(]+|[\"'`),;.]+$", "");
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches()
        ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
