package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the kustomization beside a file says of it.
///
/// @param path of the file
/// @param surroundings where the kustomization is looked for
record Kustomizations(String path, Surroundings surroundings) {
  private static final Set<String> OVERLAYS =
      Set.of("overlay", "overlays", "patch", "patches", "components");

  private static final Pattern PATCH_NAME =
      Pattern.compile("(?:^|.*[-_.])patch(?:es)?(?:[-_.].*|$)");

  /// Whether the file is a patch: so listed beside it, or so named and not listed as a resource.
  boolean isPatch() {
    Optional<Boolean> listed =
        Stream.of("kustomization.yaml", "kustomization.yml", "Kustomization")
            .flatMap(name -> surroundings.find(folder() + name).stream())
            .findFirst()
            .flatMap(this::role);
    return listed.orElseGet(this::isNamedPatch);
  }

  private String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private boolean isNamedPatch() {
    String lower = path.toLowerCase(Locale.ROOT);
    List<String> segments = List.of(lower.split("/"));
    return PATCH_NAME.matcher(name().toLowerCase(Locale.ROOT)).matches()
        || segments.subList(0, segments.size() - 1).stream().anyMatch(OVERLAYS::contains);
  }

  /// Whether a kustomization lists the file as a patch (`true`) or as a resource (`false`).
  private Optional<Boolean> role(SourceFile kustomization) {
    List<Place> roots =
        YamlFile.parse(kustomization).documents().stream().map(YamlDocument::place).toList();
    if (roots.stream().anyMatch(root -> lists(root, "resources") || lists(root, "bases"))) {
      return Optional.of(false);
    }
    boolean patch =
        roots.stream()
            .anyMatch(root ->
                lists(root, "patches")
                    || lists(root, "patchesStrategicMerge")
                    || lists(root, "components"));
    return patch ? Optional.of(true) : Optional.empty();
  }

  private boolean lists(Place root, String key) {
    return root.get(key).map(Place::items).orElse(List.of()).stream().anyMatch(this::isThisFile);
  }

  private boolean isThisFile(Place item) {
    String listed = item.scalar().isPresent() ? Slots.textOf(item) : Slots.text(item, "path");
    return listed.equals(name()) || listed.equals("./" + name());
  }
}
