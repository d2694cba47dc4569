package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The users of public base images, from `facts/base-image-users.tsv`. The first row whose image
/// and tag expression match holds. Images that are not listed stay unknown.
public final class BaseImages {
  private static final String AS_PLAIN = "as the plain tag";
  private static final String DEVELOPMENT = "-dev";

  private BaseImages() {}

  private static final class Rows {
    private static final Table TABLE = Table.open("base-image-users");
    private static final Map<String, List<Row>> BY_IMAGE = TABLE.grouped("image");
    private static final List<String> PATTERNS =
        BY_IMAGE.keySet().stream().filter(image -> image.indexOf('*') >= 0).toList();

    /// Only expressions of the table, each when first asked for.
    private static final Map<String, Pattern> TAGS = new ConcurrentHashMap<>();
  }

  /// Whom an image runs as.
  ///
  /// @param name registry and repository: `docker.io/library/node`
  /// @param tag without a tag, `latest` is meant
  public static Optional<ImageUser> defaultUser(String name, String tag) {
    Optional<Row> row = rows(name).filter(r -> hasTag(r, tag)).findFirst();
    if (row.isEmpty() || !row.get().is("default_user", AS_PLAIN)) {
      return row.map(r -> user(r, r));
    }
    String plain = tag.endsWith(DEVELOPMENT) ? tag.substring(0, tag.length() - 4) : tag;
    return rows(name)
        .filter(r -> hasTag(r, plain) && !r.is("default_user", AS_PLAIN))
        .findFirst()
        .map(r -> user(r, row.get()));
  }

  private static Stream<Row> rows(String name) {
    for (String image : Rows.PATTERNS) {
      if (Glob.matches(image, name)) {
        return Rows.TABLE.rows("image", other -> Glob.matches(other, name)).stream();
      }
    }
    return Rows.BY_IMAGE.getOrDefault(name, List.of()).stream();
  }

  private static boolean hasTag(Row row, String tag) {
    String expression = row.get("tag_pattern");
    return expression.equals("*")
        || Rows.TAGS.computeIfAbsent(expression, Pattern::compile).matcher(tag).find();
  }

  /// @param row the users
  /// @param variant what else is in the image
  private static ImageUser user(Row row, Row variant) {
    boolean assumed = row.is("how_known", "known") || variant.is("how_known", "known");
    return new ImageUser(
        KnownUser.of(row.get("default_user")),
        others(row.get("non_root_users")),
        variant.get("distro_family"),
        variant.get("package_manager"),
        !variant.get("shell").equals("no"),
        assumed ? Confidence.ASSUMED : Confidence.CHECKED,
        row.get("source"));
  }

  private static List<KnownUser> others(String cell) {
    return cell.isEmpty() || cell.startsWith("-")
        ? List.of()
        : Stream.of(cell.split(",", -1)).map(KnownUser::of).toList();
  }
}
