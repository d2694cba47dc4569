package io.plimsoll.syntax.dockerfile;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as Go writes them, such as `1m30s`.
final class Duration {
  private static final Pattern PART =
      Pattern.compile("([0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})(ns|us|µs|μs|ms|s|m|h)");
  private static final BigDecimal MILLISECOND = BigDecimal.valueOf(1_000_000L);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Duration() {}

  /// Whether a text is a duration that a health check may have: none at all, or at least a
  /// millisecond.
  static boolean isInterval(String text) {
    if (text.equals("0") || text.equals("+0") || text.equals("-0")) {
      return true;
    }
    String unsigned = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    BigDecimal nanos = nanos(unsigned);
    if (nanos.signum() < 0 || nanos.compareTo(LONGEST) > 0) {
      return false;
    }
    boolean zero = nanos.compareTo(BigDecimal.ONE) < 0;
    return zero || (!text.startsWith("-") && nanos.compareTo(MILLISECOND) >= 0);
  }

  /// The nanoseconds, or -1 for what is no duration.
  private static BigDecimal nanos(String text) {
    Matcher part = PART.matcher(text);
    BigDecimal sum = BigDecimal.ZERO;
    int at = 0;
    while (at < text.length() && part.region(at, text.length()).lookingAt()) {
      BigDecimal number = new BigDecimal(padded(part.group(1)));
      sum = sum.add(number.multiply(BigDecimal.valueOf(nanosOf(part.group(2)))));
      at = part.end();
    }
    return at == text.length() && at > 0 ? sum : BigDecimal.valueOf(-1);
  }

  private static long nanosOf(String unit) {
    return switch (unit) {
      case "ns" -> 1L;
      case "us", "µs", "μs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      default -> 3_600_000_000_000L;
    };
  }

  private static String padded(String number) {
    return number.startsWith(".") ? "0" + number : number;
  }
}
