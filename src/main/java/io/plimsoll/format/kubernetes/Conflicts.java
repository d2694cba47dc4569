package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Container;
import io.plimsoll.model.Isolation;
import io.plimsoll.model.Mount;
import io.plimsoll.model.Namespaces;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
import io.plimsoll.source.Location;
import io.plimsoll.source.Problem;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the API refuses although every field can be read: `ValidatePodSpec` and
/// `ValidateSecurityContext` of Kubernetes 1.36, and what the kubelet refuses to start.
final class Conflicts {
  /// The capability beside which `allowPrivilegeEscalation: false` is refused.
  static final Set<String> ADMIN = Set.of("SYS_ADMIN", "CAP_SYS_ADMIN");

  private final Pod pod;
  private final List<Problem> found = new ArrayList<>();

  Conflicts(Pod pod) {
    this.pod = pod;
  }

  List<Problem> find() {
    names();
    namespaces();
    for (Pod.Part part : pod.parts()) {
      escalation(part.container());
      identity(part.container());
      mounts(part);
    }
    return found;
  }

  private void add(String code, Location at, Map<String, String> facts) {
    found.add(new Problem(code, at.span(), facts));
  }

  private void names() {
    Set<String> seen = new HashSet<>();
    for (Pod.Part part : pod.parts()) {
      Container container = part.container();
      if (!container.name().isEmpty() && !seen.add(container.name())) {
        add("duplicate-container", container.at(), Map.of("name", container.name()));
      }
    }
    Set<String> volumes = new HashSet<>();
    for (Place item : VolumeReader.items(pod.template().spec())) {
      String name = Slots.text(item, "name");
      if (!volumes.add(name)) {
        add(
            "duplicate-volume",
            pod.fields().at(item.get("name").orElse(item)),
            Map.of("name", name));
      }
    }
  }

  private void namespaces() {
    Namespaces spaces = pod.workload().namespaces();
    if (!isWritten(spaces.hostUsers(), false)) {
      return;
    }
    Map.of(
            "hostNetwork", spaces.hostNetwork(),
            "hostPID", spaces.hostPid(),
            "hostIPC", spaces.hostIpc())
        .entrySet()
        .stream()
        .filter(entry -> isWritten(entry.getValue(), true))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry ->
            add("host-users-conflict", entry.getValue().at(), Map.of("field", entry.getKey())));
  }

  private void escalation(Container container) {
    Isolation isolation = container.isolation();
    if (!isWritten(isolation.allowPrivilegeEscalation(), false)) {
      return;
    }
    Location at = isolation.allowPrivilegeEscalation().at();
    if (isWritten(isolation.privileged(), true)) {
      add("escalation-conflict", at, Map.of("name", container.name(), "field", "privileged: true"));
    }
    isolation.capabilities().added().stream()
        .filter(entry -> ADMIN.contains(entry.text()))
        .findFirst()
        .ifPresent(entry ->
            add(
                "escalation-conflict",
                at,
                Map.of("name", container.name(), "field", entry.text())));
  }

  /// The kubelet starts no container that must not be root and is told to be.
  private void identity(Container container) {
    Setting<User> user = container.identity().user();
    if (container.identity().runAsNonRoot().written().equals(Optional.of(true))
        && user.written().filter(User::isRoot).isPresent()) {
      add("root-refused", user.at(), Map.of("name", container.name()));
    }
  }

  private void mounts(Pod.Part part) {
    Set<String> targets = new HashSet<>();
    for (Mount mount : part.container().mounts()) {
      Optional<String> target = mount.target().written();
      if (target.isPresent() && !targets.add(target.get())) {
        add("duplicate-mount", mount.at(), Map.of("path", target.get()));
      }
    }
  }

  private static boolean isWritten(Setting<Boolean> setting, boolean value) {
    return setting.written().equals(Optional.of(value));
  }
}
