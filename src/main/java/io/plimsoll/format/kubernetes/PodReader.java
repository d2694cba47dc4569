package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Container;
import io.plimsoll.model.Namespaces;
import io.plimsoll.model.OperatingSystem;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Sysctl;
import io.plimsoll.model.Workload;
import io.plimsoll.source.Location;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a pod: its own settings, its volumes and its containers.
record PodReader(Fields fields, Origin origin, PodTemplate pod) {
  /// The first version whose standard looks at `spec.os.name`.
  private static final int OS_NAME = 25;

  Pod read() {
    Location at = fields.at(pod.manifest().title());
    Map<String, VolumeReader.Source> volumes = new VolumeReader(fields).read(pod.spec());
    OperatingSystem system = operatingSystem();
    ContainerReader reader =
        new ContainerReader(
            fields,
            origin,
            pod.path(),
            system,
            PodDefaults.of(fields, pod.spec(), at),
            new Annotations(pod, fields),
            volumes);
    List<Pod.Part> parts = parts(reader);
    List<Stray> strays = new StrayFields(pod, fields, parts, system).find();
    Workload workload =
        new Workload(
            pod.path(),
            at,
            origin,
            pod.manifest().kind(),
            system,
            namespaces(at),
            sysctls(),
            volumes.values().stream().map(VolumeReader.Source::volume).toList(),
            parts.stream().map(Pod.Part::container).toList(),
            strays.stream().map(Stray::field).toList());
    return new Pod(pod, fields, workload, parts, strays);
  }

  private List<Pod.Part> parts(ContainerReader reader) {
    List<Pod.Part> parts = new ArrayList<>();
    for (String list : pod.form().keys()) {
      List<Place> items = pod.items(list);
      List<String> names = Outline.keys(items);
      boolean single = pod.spec().get(list).filter(p -> p.mapping().isPresent()).isPresent();
      String outline = Outline.below(pod.outline(), list);
      for (int i = 0; i < items.size(); i++) {
        Place place = items.get(i);
        if (place.mapping().isPresent() && place.member(Slots.DIRECTIVE).isEmpty()) {
          Container container = reader.read(place, list, single ? list : list + "[" + i + "]");
          String below = single ? outline : Outline.below(outline, names.get(i));
          parts.add(new Pod.Part(container, place, list, below));
        }
      }
    }
    return parts;
  }

  private OperatingSystem operatingSystem() {
    String name = Slots.text(pod.spec(), "os", "name");
    return switch (fields.minor() < OS_NAME ? "" : name) {
      case "windows" -> OperatingSystem.WINDOWS;
      case "linux" -> OperatingSystem.LINUX;
      default -> OperatingSystem.UNSTATED;
    };
  }

  private Namespaces namespaces(Location at) {
    return new Namespaces(
        flag("hostNetwork", false, at),
        flag("hostPID", false, at),
        flag("hostIPC", false, at),
        flag("hostUsers", true, at));
  }

  private Setting<Boolean> flag(String key, boolean otherwise, Location at) {
    return fields.setting(pod.spec(), Values::bool, otherwise, at, key);
  }

  private List<Sysctl> sysctls() {
    return pod.spec().get("securityContext", "sysctls").map(Place::items).orElse(List.of()).stream()
        .filter(item -> item.get("name").flatMap(Place::scalar).isPresent())
        .map(item -> item.get("name").orElse(item))
        .map(name -> sysctl(Slots.textOf(name), fields.at(name)))
        .toList();
  }

  private static Sysctl sysctl(String name, Location at) {
    return new Sysctl(name, at, !Template.isOpen(name));
  }
}
