package io.plimsoll.format.compose;

import io.plimsoll.model.Capabilities;
import io.plimsoll.model.Container;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Identity;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Isolation;
import io.plimsoll.model.OperatingSystem;
import io.plimsoll.model.Resources;
import io.plimsoll.model.Setting;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.model.User;
import io.plimsoll.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a service as a container.
final class ContainerReader {
  private final Service service;
  private final ServiceOrigin origin;

  ContainerReader(Service service, ServiceOrigin origin) {
    this.service = service;
    this.origin = origin;
  }

  Container read(MountSource sources, Setting<User> imageUser) {
    return new Container(
        path(),
        service.at(),
        origin,
        service.name(),
        Container.Role.MAIN,
        operatingSystem(),
        Optional.of(path()),
        image(),
        identity(imageUser),
        isolation(),
        hostUsers(),
        new Mounts(service, sources).all(),
        Ports.of(service),
        Environment.of(service),
        resources(),
        List.of());
  }

  SubjectPath path() {
    return SubjectPath.of("service", service.name());
  }

  OperatingSystem operatingSystem() {
    return service
        .find("platform")
        .flatMap(Found::text)
        .map(text ->
            text.text().startsWith("windows") ? OperatingSystem.WINDOWS : OperatingSystem.LINUX)
        .orElse(OperatingSystem.UNSTATED);
  }

  /// The image that is started; with `build:` alone Compose makes up a name.
  Setting<ImageReference> image() {
    Setting<ImageReference> absent =
        service.has("build") ? Setting.absent(service.at()) : new Setting.Unstated<>(service.at());
    return service.setting(absent, text -> text.as(ImageReference::parse), "image");
  }

  private Identity identity(Setting<User> imageUser) {
    return new Identity(user(), new Setting.Unstated<>(service.at()), imageUser);
  }

  /// An empty text, often a variable's empty default, leaves the user to the image.
  private Setting<User> user() {
    Setting<User> absent = Setting.absent(service.at());
    return service.setting(
        absent,
        text -> text.text().isBlank() ? absent : text.as(name -> Optional.of(User.parse(name))),
        "user");
  }

  private Isolation isolation() {
    SecurityOptions options = new SecurityOptions(service);
    return new Isolation(
        service.setting(Setting.absent(false, service.at()), Text::asSwitch, "privileged"),
        options.allowPrivilegeEscalation(),
        capabilities(),
        service.setting(Setting.absent(false, service.at()), Text::asSwitch, "read_only"),
        options.seccomp(),
        options.appArmor(),
        options.selinux(),
        options.procMount(),
        new Setting.Unstated<>(service.at()));
  }

  private Capabilities capabilities() {
    List<Entry> dropped = new ArrayList<>(entries("cap_drop"));
    if (service.isPartial()) {
      dropped.add(new Entry("", service.at(), false));
    }
    Location at =
        service
            .find("cap_drop")
            .or(() -> service.find("cap_add"))
            .map(Found::at)
            .orElse(service.at());
    return new Capabilities(entries("cap_add"), dropped, at);
  }

  private List<Entry> entries(String key) {
    return service.items(key).stream()
        .flatMap(item -> item.text().stream())
        .map(ContainerReader::entry)
        .toList();
  }

  private static Entry entry(Text text) {
    String written = text.value().written(text.text());
    return new Entry(written, text.at(), text.value().open().isEmpty());
  }

  /// `userns_mode: host`; without it the engine's settings decide.
  Setting<Boolean> hostUsers() {
    return service.setting(
        Setting.absent(service.at()),
        text -> text.as(mode -> Optional.of(mode.equals("host"))),
        "userns_mode");
  }

  private Resources resources() {
    Setting<String> memory =
        service.setting(
            Setting.absent(service.at()), Text::asText, "deploy", "resources", "limits", "memory");
    Setting<Long> processes =
        service.setting(
            Setting.absent(service.at()), Text::asNumber, "deploy", "resources", "limits", "pids");
    return new Resources(
        service.setting(memory, Text::asText, "mem_limit"),
        service.setting(processes, Text::asNumber, "pids_limit"));
  }
}
