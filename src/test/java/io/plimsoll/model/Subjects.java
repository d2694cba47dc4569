package io.plimsoll.model;

import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/// Subjects of which nothing is known but what a test says.
final class Subjects {
  static final Location AT = new Location("pod.yaml", new Span(3, 7));
  static final Origin ORIGIN = new Somewhere(Platform.KUBERNETES, "pod.yaml");

  private Subjects() {}

  /// A document that is only a name.
  record Somewhere(Platform platform, String file) implements Origin {}

  static <T> Setting<T> unstated() {
    return new Setting.Unstated<>(AT);
  }

  static Container container(
      SubjectPath path, Location at, List<Mount> mounts, List<PortBinding> ports) {
    return new Container(
        path,
        at,
        ORIGIN,
        path.name(),
        Container.Role.MAIN,
        OperatingSystem.UNSTATED,
        Optional.empty(),
        unstated(),
        new Identity(unstated(), unstated(), unstated()),
        new Isolation(
            unstated(),
            unstated(),
            new Capabilities(List.of(), List.of(), AT),
            unstated(),
            unstated(),
            unstated(),
            unstated(),
            unstated(),
            unstated()),
        unstated(),
        mounts,
        ports,
        List.of(),
        new Resources(unstated(), unstated()),
        List.of());
  }

  static Workload workload(SubjectPath path, Location at, List<Container> containers) {
    return new Workload(
        path,
        at,
        ORIGIN,
        "Pod",
        OperatingSystem.LINUX,
        new Namespaces(unstated(), unstated(), unstated(), unstated()),
        List.of(),
        List.of(),
        containers,
        List.of());
  }
}
