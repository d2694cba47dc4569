package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Place;
import java.util.Set;

/// Tells a container by what it says, where no schema says what it is.
final class ContainerShape {
  private static final Set<String> KEYS =
      Set.of(
          "securityContext",
          "resources",
          "env",
          "envFrom",
          "command",
          "args",
          "ports",
          "volumeMounts",
          "livenessProbe",
          "readinessProbe",
          "imagePullPolicy");

  private ContainerShape() {}

  static boolean isContainer(Place item) {
    boolean named = !Slots.text(item, "name").isEmpty();
    boolean hasImage = !Slots.text(item, "image").isEmpty();
    return hasImage || (named && item.members().stream().anyMatch(m -> KEYS.contains(m.name())));
  }
}
