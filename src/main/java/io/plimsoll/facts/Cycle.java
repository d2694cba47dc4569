package io.plimsoll.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// A line of releases of a product that is maintained as one: Node.js 22, Debian 12.
///
/// @param product as endoflife.date names it: `nodejs`, `debian`
/// @param name of the cycle: `22`, `3.12`
/// @param codename in lower case, where the product has them
/// @param released its first day
/// @param end the last day of free maintenance: the later date where sources differ
/// @param extendedEnd the last day of what follows for some: long-term support or paid support
/// @param ended said without a date: yes, no; empty when there is a date or nothing is known
/// @param longTerm the day from which it is a long-term release; empty when it is none
/// @param source where it was read
public record Cycle(
    String product,
    String name,
    Optional<String> codename,
    Optional<LocalDate> released,
    Optional<LocalDate> end,
    Optional<LocalDate> extendedEnd,
    Optional<Boolean> ended,
    Optional<LocalDate> longTerm,
    String source) {

  /// Older ones first: by the numbers in their names, or by their first day when a name has none.
  static final Comparator<Cycle> AGE = Cycle::compareAge;

  private static int compareAge(Cycle a, Cycle b) {
    return isNumbered(a) && isNumbered(b)
        ? compareNumbers(a.name, b.name)
        : a.released.orElse(LocalDate.MIN).compareTo(b.released.orElse(LocalDate.MIN));
  }

  private static boolean isNumbered(Cycle cycle) {
    for (int i = 0; i < cycle.name.length(); i++) {
      char c = cycle.name.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /// Number by number; of two that begin alike the shorter one comes first.
  private static int compareNumbers(String a, String b) {
    int inA = 0;
    int inB = 0;
    while (inA < a.length() && inB < b.length()) {
      int endA = numberEnd(a, inA);
      int endB = numberEnd(b, inB);
      int order =
          Integer.compare(Integer.parseInt(a, inA, endA, 10), Integer.parseInt(b, inB, endB, 10));
      if (order != 0) {
        return order;
      }
      inA = endA + 1;
      inB = endB + 1;
    }
    return Boolean.compare(inA < a.length(), inB < b.length());
  }

  private static int numberEnd(String name, int from) {
    int dot = name.indexOf('.', from);
    return dot < 0 ? name.length() : dot;
  }

  /// How well a cycle is kept on a day.
  public enum Support {
    SUPPORTED,
    /// Only security fixes by another team, free of charge: Debian LTS.
    EXTENDED,
    ENDED,
    UNKNOWN
  }

  /// How well the cycle is kept on a day; the last day itself still counts. Support that is sold
  /// does not count, as a public image does not have it.
  public Support support(LocalDate today) {
    if (end.isEmpty()) {
      return ended.map(gone -> gone ? Support.ENDED : Support.SUPPORTED).orElse(Support.UNKNOWN);
    }
    if (!today.isAfter(end.get())) {
      return Support.SUPPORTED;
    }
    return lastDay().filter(last -> !today.isAfter(last)).isPresent()
        ? Support.EXTENDED
        : Support.ENDED;
  }

  /// The last day of fixes that are free of charge: of Debian, the last of its long-term support.
  public Optional<LocalDate> lastDay() {
    return product.equals("debian") ? extendedEnd.or(() -> end) : end;
  }

  /// What its makers call the product.
  public String productName() {
    return Names.TABLE.rows("product", product::equals).stream()
        .findFirst()
        .map(row -> row.get("name"))
        .orElse(product);
  }

  private static final class Names {
    private static final Table TABLE = Table.open("product-names");
  }

  /// Whether the cycle is kept on a day and for some more days after it.
  boolean lasts(LocalDate today, int days) {
    return support(today.plusDays(days)) == Support.SUPPORTED
        && released.filter(day -> !day.isAfter(today)).isPresent();
  }

  /// Whether the cycle is a long-term release on a day.
  boolean isLongTerm(LocalDate today) {
    return longTerm.filter(day -> !day.isAfter(today)).isPresent();
  }
}
