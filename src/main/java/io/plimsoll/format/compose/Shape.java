package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells Compose files from others by path and by what stands in them.
final class Shape {
  private static final Pattern NAME =
      Pattern.compile("(.*[._-])?(docker-?)?compose([._-].*)?\\.ya?ml");

  /// Keys at the top that belong to other kinds of YAML: Kubernetes, GitHub workflows and actions,
  /// CloudFormation, Ansible.
  private static final List<String> FOREIGN =
      List.of("apiVersion", "kind", "jobs", "runs", "Resources", "hosts", "tasks");

  private static final Set<String> NOT_SERVICES =
      Set.of("version", "name", "volumes", "networks", "configs", "secrets", "include");

  private Shape() {}

  /// Whether a path is one that Compose itself looks for, or a variation of it.
  static boolean isNamed(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches() && !path.startsWith(".github/");
  }

  static boolean isYaml(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yml") || lower.endsWith(".yaml");
  }

  /// Whether a document belongs to something else, whatever its file is called.
  static boolean isForeign(Place root) {
    return FOREIGN.stream().anyMatch(key -> root.get(key).isPresent());
  }

  /// Whether a document holds services that start an image or build one.
  static boolean isCompose(Place root) {
    return !isForeign(root) && root.get("services").filter(Shape::holdsService).isPresent();
  }

  /// Whether a document is in the form without `services`, in which each key at the top is one.
  static boolean isOldest(Place root) {
    boolean mixed = NOT_SERVICES.stream().anyMatch(key -> root.get(key).isPresent());
    return !mixed && !isForeign(root) && holdsService(root);
  }

  private static boolean holdsService(Place services) {
    return services.members().stream().map(Place.Member::value).anyMatch(Shape::isService);
  }

  private static boolean isService(Place service) {
    return service.get("image").filter(image -> image.scalar().isPresent()).isPresent()
        || service.get("build").isPresent();
  }
}
