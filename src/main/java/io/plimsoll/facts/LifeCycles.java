package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ends of life of what is in public images, from `facts/end-of-life.tsv`. Tags without a number or
/// a code name, such as `latest`, say nothing about a cycle.
public final class LifeCycles {
  /// A successor that ends within half a year is only taken when there is no other: moving is work.
  private static final int SOON = 180;

  private LifeCycles() {}

  private static final class Rows {
    private static final Table TABLE = Table.open("end-of-life");
    private static final Map<String, List<Row>> BY_PRODUCT = TABLE.grouped("product");
    private static final Map<String, List<Row>> BY_IMAGE = byImage();
    private static final List<String> PATTERNS =
        BY_IMAGE.keySet().stream().filter(image -> image.indexOf('*') >= 0).toList();

    /// Read when first asked for: a cold start pays only for what it looks at.
    private static final Map<String, List<Cycle>> CYCLES = new ConcurrentHashMap<>();

    private static final Map<String, List<Cycle>> BY_AGE = new ConcurrentHashMap<>();

    private static final Map<String, Map<String, Cycle>> BY_NAME = new ConcurrentHashMap<>();

    private static final Map<String, List<Tagged>> TAGGED = new ConcurrentHashMap<>();

    /// A product that has an image for itself comes before those that share one.
    private static Map<String, List<Row>> byImage() {
      Map<String, List<Row>> single = new LinkedHashMap<>();
      Map<String, List<Row>> shared = new LinkedHashMap<>();
      TABLE
          .grouped("image_repositories")
          .forEach((images, rows) -> {
            String[] names = images.split(",", -1);
            for (String name : names) {
              (names.length == 1 ? single : shared)
                  .computeIfAbsent(name, _ -> new ArrayList<>())
                  .addAll(rows);
            }
          });
      shared.forEach(
          (name, rows) -> single.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(rows));
      return Collections.unmodifiableMap(single);
    }
  }

  /// The cycle of the product that an image is named for.
  ///
  /// @param name registry and repository: `docker.io/library/node`
  /// @param tag the tag as written
  public static Optional<Cycle> find(String name, String tag) {
    Optional<Cycle> own = ofImage(name, tag);
    for (String pattern : own.isPresent() ? List.<String>of() : Rows.PATTERNS) {
      if (own.isEmpty() && Glob.matches(pattern, name)) {
        own = ofImage(pattern, tag);
      }
    }
    return own;
  }

  private static Optional<Cycle> ofImage(String image, String tag) {
    List<Row> rows = Rows.BY_IMAGE.get(image);
    if (rows == null) {
      return Optional.empty();
    }
    for (Tagged tagged : Rows.TAGGED.computeIfAbsent(image, _ -> tagged(rows))) {
      if (tagged.tag.matcher(tag).lookingAt()) {
        return Optional.of(tagged.cycle);
      }
    }
    return Optional.empty();
  }

  /// A cycle with the expression that its tags match from their start.
  private record Tagged(Pattern tag, Cycle cycle) {}

  /// Expressions begin with `^`; other cells say that no tag tells the cycle.
  private static List<Tagged> tagged(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.get("tag_regex").startsWith("^"))
        .map(row -> new Tagged(Pattern.compile(row.get("tag_regex")), cycle(row)))
        .toList();
  }

  /// The cycles of all that an image's name and tag tell of: `node:18-buster` is Node.js 18 on
  /// Debian 10. The product the image is named for comes first.
  public static List<Cycle> all(String name, String tag) {
    List<Cycle> found = new ArrayList<>(find(name, tag).stream().toList());
    String folded = name.substring(name.lastIndexOf('/') + 1) + "-" + tag;
    for (Distribution distribution : Distribution.in(folded)) {
      of(distribution)
          .filter(cycle -> found.stream().noneMatch(other -> same(other, cycle)))
          .ifPresent(found::add);
    }
    return found;
  }

  private static boolean same(Cycle a, Cycle b) {
    return a.product().equals(b.product());
  }

  static Optional<Cycle> of(Distribution distribution) {
    return Optional.ofNullable(
        Rows.BY_NAME
            .computeIfAbsent(distribution.product(), LifeCycles::byName)
            .get(distribution.version()));
  }

  /// The cycles of a product by their names and code names; the first of a name counts.
  private static Map<String, Cycle> byName(String product) {
    Map<String, Cycle> names = new HashMap<>();
    product(product)
        .forEach(cycle -> {
          names.putIfAbsent(cycle.name(), cycle);
          cycle.codename().ifPresent(name -> names.putIfAbsent(name, cycle));
        });
    return Map.copyOf(names);
  }

  /// The cycle to move to from one that has ended: the oldest newer one that is kept, long-term
  /// ones before others.
  public static Optional<Cycle> supportedSuccessor(Cycle cycle, LocalDate today) {
    List<Cycle> newer =
        Rows.BY_AGE.computeIfAbsent(cycle.product(), LifeCycles::byAge).stream()
            .filter(other -> Cycle.AGE.compare(other, cycle) > 0)
            .toList();
    return Stream.of(SOON, 0)
        .flatMap(days ->
            Stream.concat(
                newer.stream().filter(c -> c.lasts(today, days) && c.isLongTerm(today)),
                newer.stream().filter(c -> c.lasts(today, days))))
        .findFirst();
  }

  /// The tag with every ended cycle in it moved to its successor and the rest as it was:
  /// `16-alpine3.12` becomes `22-alpine3.22`. Whether such an image exists has to be looked up.
  ///
  /// @param cycles all that the image's name and tag tell of
  /// @return empty when nothing has ended or there is no successor
  public static Optional<String> upgradedTag(List<Cycle> cycles, String tag, LocalDate today) {
    String upgraded = tag;
    for (Cycle cycle : cycles) {
      Optional<Cycle> next = supportedSuccessor(cycle, today);
      if (cycle.support(today) == Cycle.Support.ENDED) {
        if (next.isEmpty()) {
          return Optional.empty();
        }
        upgraded = TagParts.replace(upgraded, cycle, next.get());
      }
    }
    return upgraded.equals(tag) ? Optional.empty() : Optional.of(upgraded);
  }

  private static List<Cycle> byAge(String product) {
    return product(product).sorted(Cycle.AGE).toList();
  }

  private static Stream<Cycle> product(String product) {
    return Rows.CYCLES
        .computeIfAbsent(
            product,
            name ->
                Rows.BY_PRODUCT.getOrDefault(name, List.of()).stream()
                    .map(LifeCycles::cycle)
                    .toList())
        .stream();
  }

  static Cycle cycle(Row row) {
    Optional<LocalDate> end = later(date(row, "end_of_life"), date(row, "end_of_life_elsewhere"));
    return new Cycle(
        row.get("product"),
        row.get("cycle"),
        Optional.of(row.get("codename"))
            .filter(name -> !name.isEmpty())
            .map(Distribution::codename),
        date(row, "release_date"),
        end,
        date(row, "end_of_extended_support"),
        yesOrNo(row.get("end_of_life")),
        longTerm(row),
        row.get("source"));
  }

  private static Optional<LocalDate> longTerm(Row row) {
    return row.is("lts", "yes") ? Optional.of(LocalDate.MIN) : date(row, "lts");
  }

  private static Optional<LocalDate> date(Row row, String column) {
    String cell = row.get(column);
    return cell.length() == 10 && Character.isDigit(cell.charAt(0))
        ? Optional.of(LocalDate.of(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10)))
        : Optional.empty();
  }

  private static int number(String cell, int from, int to) {
    return Integer.parseInt(cell, from, to, 10);
  }

  private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
    return Stream.of(a, b).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private static Optional<Boolean> yesOrNo(String cell) {
    return switch (cell) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
