package io.plimsoll.format.compose;

import io.plimsoll.model.Container;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Namespaces;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Subject;
import io.plimsoll.model.Sysctl;
import io.plimsoll.model.User;
import io.plimsoll.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a service into all that rules judge of it.
final class ServiceReader {
  private final Service service;
  private final ServiceOrigin origin;

  ServiceReader(Service service, ServiceOrigin origin) {
    this.service = service;
    this.origin = origin;
  }

  List<Subject> read(MountSource sources, Setting<User> imageUser) {
    Container container = new ContainerReader(service, origin).read(sources, imageUser);
    List<Subject> subjects = new ArrayList<>();
    subjects.add(workload(container));
    subjects.add(container);
    imageUse(container).ifPresent(subjects::add);
    subjects.addAll(new Commands(service, container.path(), origin).read());
    return subjects;
  }

  private Workload workload(Container container) {
    return new Workload(
        container.path(),
        service.at(),
        origin,
        "service",
        container.operatingSystem(),
        namespaces(container),
        sysctls(),
        List.of(),
        List.of(container),
        IneffectiveKeys.of(service, container.path()));
  }

  private Namespaces namespaces(Container container) {
    return new Namespaces(host("network_mode"), host("pid"), host("ipc"), container.hostUsers());
  }

  private Setting<Boolean> host(String key) {
    return service.setting(
        Setting.absent(false, service.at()),
        text -> text.as(mode -> Optional.of(mode.equals("host"))),
        key);
  }

  private List<Sysctl> sysctls() {
    List<Sysctl> sysctls = new ArrayList<>();
    service
        .entries("sysctls")
        .forEach((name, entry) -> sysctls.add(sysctl(Interpolation.of(name), entry)));
    for (Found item : service.items("sysctls")) {
      item.text().map(ServiceReader::sysctl).ifPresent(sysctls::add);
    }
    return sysctls;
  }

  private static Sysctl sysctl(Interpolated name, Service.Entry entry) {
    return new Sysctl(name.written(name.text()), entry.at(), name.open().isEmpty());
  }

  private static Sysctl sysctl(Text item) {
    String name = item.text().split("=", 2)[0].strip();
    return new Sysctl(item.value().written(name), item.at(), !item.value().isOpen(name));
  }

  /// The image that is started. One that another file names is that file's matter, and what is
  /// built here gets its name here.
  private Optional<ImageUse> imageUse(Container container) {
    boolean built = service.has("build");
    boolean elsewhere = !container.image().at().path().equals(origin.file());
    return !service.has("image") || built || elsewhere
        ? Optional.empty()
        : Optional.of(
            new ImageUse(
                container.path().child("image"),
                container.image().at(),
                origin,
                ImageUse.Role.RUN,
                container.image()));
  }
}
