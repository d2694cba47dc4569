package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Container;
import io.plimsoll.model.IneffectiveField;
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
  private final Set<String> volumes = new HashSet<>();
  private final List<Problem> found = new ArrayList<>();

  Conflicts(Pod pod) {
    this.pod = pod;
    pod.workload().volumes().forEach(volume -> volumes.add(volume.name()));
    pod.template().manifest().place().get("spec", "volumeClaimTemplates").stream()
        .flatMap(claims -> claims.items().stream())
        .forEach(claim -> volumes.add(Slots.text(claim, "metadata", "name")));
  }

  List<Problem> find() {
    names();
    namespaces();
    systems();
    for (Pod.Part part : pod.parts()) {
      escalation(part.container());
      identity(part.container());
      mounts(part);
      hostProcess(part.container());
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
        add("kubernetes-duplicate-container", container.at(), Map.of("name", container.name()));
      }
    }
    Set<String> named = new HashSet<>();
    for (Place item : VolumeReader.items(pod.template().spec())) {
      String name = Slots.text(item, "name");
      if (!named.add(name)) {
        add(
            "kubernetes-duplicate-volume",
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
            add("kubernetes-host-users", entry.getValue().at(), Map.of("field", entry.getKey())));
  }

  private void escalation(Container container) {
    Isolation isolation = container.isolation();
    if (!isWritten(isolation.allowPrivilegeEscalation(), false)) {
      return;
    }
    Location at = isolation.allowPrivilegeEscalation().at();
    if (isWritten(isolation.privileged(), true)) {
      add(
          "kubernetes-escalation",
          at,
          Map.of("name", container.name(), "field", "privileged: true"));
    }
    isolation.capabilities().added().stream()
        .filter(entry -> ADMIN.contains(entry.text()))
        .findFirst()
        .ifPresent(entry ->
            add(
                "kubernetes-escalation",
                at,
                Map.of("name", container.name(), "field", entry.text())));
  }

  /// The kubelet starts no container that must not be root and is told to be.
  private void identity(Container container) {
    Setting<User> user = container.identity().user();
    if (container.identity().runAsNonRoot().written().equals(Optional.of(true))
        && user.written().filter(User::isRoot).isPresent()) {
      add("kubernetes-root-refused", user.at(), Map.of("name", container.name()));
    }
  }

  private void mounts(Pod.Part part) {
    String name = part.container().name();
    Set<String> targets = new HashSet<>();
    for (Mount mount : part.container().mounts()) {
      Optional<String> target = mount.target().written();
      if (target.isPresent() && !targets.add(target.get())) {
        add("kubernetes-duplicate-mount", mount.at(), Map.of("name", name, "path", target.get()));
      }
    }
    for (Place item : part.place().get("volumeMounts").map(Place::items).orElse(List.of())) {
      Optional<Place> volume = item.get("name").filter(place -> isMissing(Slots.textOf(place)));
      volume.ifPresent(place ->
          add(
              "kubernetes-missing-volume",
              pod.fields().at(place),
              Map.of("name", name, "volume", Slots.textOf(place))));
    }
  }

  /// Whether no volume has the name: neither one of the pod nor one that a StatefulSet claims. A
  /// patch may mount what another document lists, an operator what it adds itself.
  private boolean isMissing(String volume) {
    return pod.template().schemaKnown()
        && !pod.fields().partial()
        && !volume.isEmpty()
        && !Template.isOpen(volume)
        && !volumes.contains(volume);
  }

  /// A HostProcess container is refused without the host's network.
  private void hostProcess(Container container) {
    boolean network = isWritten(pod.workload().namespaces().hostNetwork(), true);
    if (isWritten(container.isolation().hostProcess(), true)
        && !network
        && !pod.fields().partial()) {
      add(
          "kubernetes-host-process",
          container.isolation().hostProcess().at(),
          Map.of("name", container.name()));
    }
  }

  private void systems() {
    pod.strays().stream()
        .map(Stray::field)
        .filter(field -> field.reason() == IneffectiveField.Reason.WRONG_OPERATING_SYSTEM)
        .forEach(
            field -> add("kubernetes-other-system", field.at(), Map.of("field", field.field())));
  }

  private static boolean isWritten(Setting<Boolean> setting, boolean value) {
    return setting.written().equals(Optional.of(value));
  }
}
