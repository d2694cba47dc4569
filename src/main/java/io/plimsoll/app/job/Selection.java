package io.plimsoll.app.job;

import io.plimsoll.format.Format;
import io.plimsoll.github.BaseText;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.policy.Settings;
import io.plimsoll.scan.Formats;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Tells by their paths which changed files may be container files.
final class Selection {
  /// How many `.gitattributes` are asked for at most.
  private static final int MOST_ATTRIBUTES = 60;

  private static final List<String> DATA = List.of(".yaml", ".yml", ".json");

  private final Settings settings;
  private final List<Format> formats;

  /// @param settings those known so far; they may name further files
  Selection(Settings settings) {
    this.settings = settings;
    this.formats = Formats.of(settings);
  }

  /// The files that have to be read to know.
  List<ChangedFile> of(Collection<ChangedFile> files) {
    return files.stream().filter(this::mayBeOurs).toList();
  }

  /// Whether the list alone shows something of ours.
  boolean isCertain(Collection<ChangedFile> files) {
    PatchSign sign = new PatchSign(formats);
    return files.stream().anyMatch(file -> paths(file).anyMatch(this::isNamed))
        || files.stream()
            .filter(file -> isData(file.path()) && settings.paths().admits(file.path()))
            .anyMatch(sign::isIn);
  }

  /// Whether a path is one of those.
  boolean asksFor(String path) {
    return settings.paths().admits(path) && (isNamed(path) || isData(path));
  }

  private boolean mayBeOurs(ChangedFile file) {
    return paths(file).anyMatch(this::asksFor);
  }

  private boolean isNamed(String path) {
    return formats.stream().anyMatch(format -> format.recognisesPath(path));
  }

  private static boolean isData(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return DATA.stream().anyMatch(lower::endsWith);
  }

  private static Stream<String> paths(ChangedFile file) {
    return Stream.of(file.path(), BaseText.path(file)).distinct();
  }

  /// Where attributes of these files may be written, the root's first.
  static List<String> attributes(Collection<ChangedFile> files) {
    Set<String> found = new LinkedHashSet<>();
    found.add(".gitattributes");
    for (ChangedFile file : files) {
      String path = file.path();
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        found.add(path.substring(0, slash + 1) + ".gitattributes");
      }
    }
    return found.stream().limit(MOST_ATTRIBUTES).toList();
  }
}
