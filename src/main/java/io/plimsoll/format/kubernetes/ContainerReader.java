package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Container;
import io.plimsoll.model.Container.Role;
import io.plimsoll.model.Identity;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Isolation;
import io.plimsoll.model.OperatingSystem;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Resources;
import io.plimsoll.model.Setting;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one container of a pod.
///
/// @param fields what all readers of the pod share
/// @param origin the document
/// @param workload the path of the pod's workload
/// @param pod what the pod says for all its containers
/// @param annotations of the pod
/// @param volumes of the pod
record ContainerReader(
    Fields fields,
    Origin origin,
    SubjectPath workload,
    OperatingSystem operatingSystem,
    PodDefaults pod,
    Annotations annotations,
    Map<String, VolumeReader.Source> volumes) {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._/:@-]*");

  /// Reads a container.
  ///
  /// @param otherwise what it is called when it has no name
  Container read(Place container, String list, String otherwise) {
    String name = Slots.text(container, "name");
    Location at = fields.at(title(container));
    IsolationReader security = new IsolationReader(fields, pod, annotations);
    Identity identity = security.identity(container, at);
    Isolation isolation = security.isolation(container, name, at);
    return new Container(
        workload.child(name.isEmpty() ? otherwise : name),
        at,
        origin,
        name,
        role(list),
        operatingSystem,
        Optional.of(workload),
        image(container, at),
        identity,
        isolation,
        Inheritance.of(Setting.absent(true, at), pod.hostUsers()),
        new MountReader(fields, volumes).read(container),
        new PortReader(fields).read(container),
        new EnvironmentReader(fields).read(container),
        resources(container, at),
        new ProbeReader(fields).read(container));
  }

  /// The place that stands for a container: its name, or else its first key.
  static Span title(Place container) {
    return container
        .get("name")
        .filter(name -> name.scalar().isPresent() && !Slots.isNull(name))
        .map(Place::written)
        .orElseGet(() -> firstKey(container));
  }

  private static Span firstKey(Place container) {
    return container.members().stream()
        .findFirst()
        .map(member -> member.key().span())
        .orElse(Span.at(container.written().start()));
  }

  private static Role role(String list) {
    return switch (list) {
      case "initContainers" -> Role.INIT;
      case "ephemeralContainers" -> Role.EPHEMERAL;
      default -> Role.MAIN;
    };
  }

  private Setting<ImageReference> image(Place container, Location at) {
    Setting<ImageReference> image = fields.setting(container, Values::image, at, "image");
    return image instanceof Setting.Invalid<ImageReference>(String text, Location where)
            && (!REFERENCE.matcher(text).matches() || text.contains("://"))
        ? new Setting.Unresolved<>(text, where)
        : image;
  }

  private Resources resources(Place container, Location at) {
    return new Resources(
        Inheritance.of(
            fields.setting(container, Values::quantity, at, "resources", "limits", "memory"),
            pod.memoryLimit()),
        new Setting.Unstated<>(at));
  }
}
