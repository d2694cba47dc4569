package io.plimsoll.format.compose;

import io.plimsoll.model.Mount;
import io.plimsoll.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what the source of a mount is: a path of the host, one of the project, a volume.
///
/// @param roots the documents of the file, for volumes that are named there
/// @param variables what the file `.env` beside it gives variables
record MountSource(List<Found> roots, DotEnv variables) {
  /// The project's directory, also where a word follows that is said when it is not set.
  private static final Pattern DIRECTORY =
      Pattern.compile("^\\$(?:PWD(?![A-Za-z0-9_])|\\{PWD(?::?\\?[^${}]*)?})");

  MountSource {
    roots = List.copyOf(roots);
  }

  /// A source and what it is.
  record Kinded(Mount.Kind kind, Setting<String> source) {}

  /// The source of a volume in the long syntax.
  Kinded ofType(String type, Setting<String> written, Found item) {
    Setting<String> source = variables.fill(written);
    return switch (type) {
      case "bind", "npipe" -> new Kinded(path(source, item.layer()), source);
      case "tmpfs" -> new Kinded(Mount.Kind.TMPFS, source);
      case "image", "cluster" -> new Kinded(Mount.Kind.PROVIDED, source);
      default -> named(source, item);
    };
  }

  /// The source of a volume in the short syntax.
  Kinded ofShort(Setting<String> written, Found item) {
    Setting<String> source = variables.fill(written);
    boolean open = source instanceof Setting.Unresolved<String>;
    boolean path = source.written().filter(Paths::isPath).isPresent();
    return path || open ? new Kinded(path(source, item.layer()), source) : named(source, item);
  }

  private static Mount.Kind path(Setting<String> source, Layer layer) {
    boolean project =
        switch (source) {
          case Setting.Unresolved<String>(String expression, _) -> isInProject(expression, layer);
          case Setting.Declared<String>(String text, _, _) ->
              Paths.resolve(layer.directory(), text).isPresent();
          case Setting.Inherited<String>(String text, _, _, _) ->
              Paths.resolve(layer.directory(), text).isPresent();
          case Setting.Absent<String> _,
              Setting.Unstated<String> _,
              Setting.Removed<String> _,
              Setting.Invalid<String> _ ->
              false;
        };
    return project ? Mount.Kind.PROJECT : Mount.Kind.HOST;
  }

  /// Whether an open expression begins with the project's directory, whatever else it holds.
  private static boolean isInProject(String expression, Layer layer) {
    String path = DIRECTORY.matcher(expression).replaceFirst(".");
    return path.startsWith(".") && Paths.resolve(layer.directory(), path).isPresent();
  }

  /// A volume by name; one that the local driver binds to a directory is that directory.
  private Kinded named(Setting<String> source, Found item) {
    Optional<Found> device = source.written().flatMap(name -> device(name));
    return device
        .flatMap(Found::text)
        .map(Text::asText)
        .map(text -> new Kinded(path(text, item.layer()), text))
        .orElse(new Kinded(Mount.Kind.VOLUME, source));
  }

  private Optional<Found> device(String name) {
    return roots.stream()
        .flatMap(root -> root.get("volumes", name, "driver_opts").stream())
        .filter(MountSource::binds)
        .flatMap(options -> options.get("device").stream())
        .findFirst();
  }

  private static boolean binds(Found options) {
    return options
        .get("o")
        .flatMap(Found::text)
        .filter(o ->
            List.of(o.text().split(",")).stream().anyMatch(word -> word.strip().matches("r?bind")))
        .isPresent();
  }
}
