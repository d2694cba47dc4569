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

  private static final String SERVICES = "services";

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

  /// Whether `services` may stand in a text as a key: with a colon behind it, or behind a `?`.
  static boolean mayHoldServices(String text) {
    boolean explicit = text.contains("? ");
    for (int at = text.indexOf(SERVICES); at >= 0; at = text.indexOf(SERVICES, at + 1)) {
      int next = at + SERVICES.length();
      while (next < text.length() && "\"' \t".indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      if (explicit || (next < text.length() && text.charAt(next) == ':')) {
        return true;
      }
    }
    return false;
  }

  /// Whether a document belongs to something else, whatever its file is called.
  static boolean isForeign(Place root) {
    return FOREIGN.stream().anyMatch(key -> root.get(key).isPresent());
  }

  /// Whether a document holds services that start an image or build one.
  static boolean isCompose(Place root) {
    return !isForeign(root) && root.get(SERVICES).filter(Shape::holdsService).isPresent();
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
