package io.plimsoll.format.compose;

import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Says which keys of a service a remedy changes, and how.
///
/// @param container the service as it was read
record RemedyWriter(Service service, Container container) {

  /// The changes that a repair needs.
  ///
  /// @param repair the number of the repair
  /// @return empty when it cannot be written here
  List<Wish> wishes(int repair, Remedy remedy) {
    Wishes wishes = new Wishes(repair, service);
    return switch (remedy) {
      case Remedy.RequireNonRoot(NonRootUser user) -> nonRoot(wishes, user);
      case Remedy.RaiseUid(long uid) -> raised(wishes, uid);
      case Remedy.ForbidPrivileged _ -> wishes.remove("privileged", Optional.of(Value.of(false)));
      case Remedy.ForbidPrivilegeEscalation _ ->
          new SecurityOptionWriter(wishes).forbidEscalation();
      case Remedy.DropAllCapabilities _ -> wishes.add("cap_drop", List.of("ALL"));
      case Remedy.RemoveCapability(String name) -> wishes.removeItems("cap_add", written(name));
      case Remedy.SetSeccompProfile _ -> new SecurityOptionWriter(wishes).confine("seccomp");
      case Remedy.SetAppArmorProfile _ -> new SecurityOptionWriter(wishes).confine("apparmor");
      case Remedy.RemoveSelinuxOptions _ -> new SecurityOptionWriter(wishes).removeLabels();
      case Remedy.MaskProc _ -> new SecurityOptionWriter(wishes).mask();
      case Remedy.RemoveSysctl(String name) -> withoutSysctl(wishes, name);
      case Remedy.LeaveHostNamespace(Remedy.Namespace namespace) -> leave(wishes, namespace);
      case Remedy.MountReadOnly(String target) -> new MountWriter(wishes).readOnly(target);
      case Remedy.ReadOnlyRootFilesystem(List<String> writable) -> readOnlyRoot(wishes, writable);
      case Remedy.BindLoopback(String port) -> new PortWriter(wishes).loopback(port);
      case Remedy.LimitProcesses(long limit) -> limit(wishes, limit);
      case Remedy.PinImage(Optional<String> tag, Optional<String> digest) ->
          new ImageWriter(wishes).pin(tag, digest);
      case Remedy.MoveField move -> new FieldMover(wishes).move(move);
      case Remedy.RemoveHostPort _,
          Remedy.RemoveProbeHost _,
          Remedy.RemoveWords _,
          Remedy.ReplaceText _,
          Remedy.MountBuildSecret _ ->
          List.of();
    };
  }

  private static List<Wish> nonRoot(Wishes wishes, NonRootUser user) {
    return switch (user) {
      case NonRootUser.Existing(long uid, long gid, _) ->
          wishes.set("user", Value.of(uid + ":" + gid));
      case NonRootUser.Numeric(long uid, long gid) -> wishes.set("user", Value.of(uid + ":" + gid));
      case NonRootUser.Created _, NonRootUser.OfImage _ -> List.of();
    };
  }

  private List<Wish> raised(Wishes wishes, long uid) {
    return container
        .identity()
        .user()
        .written()
        .map(user -> wishes.set("user", Value.of(uid + user.group().map(g -> ":" + g).orElse(""))))
        .orElse(List.of());
  }

  private static Predicate<Found> written(String text) {
    return item -> item.place().scalar().filter(scalar -> scalar.text().equals(text)).isPresent();
  }

  private List<Wish> withoutSysctl(Wishes wishes, String name) {
    List<Wish> all =
        new ArrayList<>(
            wishes.removeItems(
                "sysctls",
                item ->
                    item.text()
                        .filter(t -> t.text().split("=", 2)[0].strip().equals(name))
                        .isPresent()));
    for (Found map : service.merged("sysctls")) {
      if (map.place().get(name).isPresent()) {
        all.add(
            wishes.wish(
                "sysctls",
                Optional.of(map),
                Patch.at(Patch.remove(), name),
                Optional.empty(),
                List.of()));
      }
    }
    return all;
  }

  private static List<Wish> leave(Wishes wishes, Remedy.Namespace namespace) {
    return switch (namespace) {
      case NETWORK -> wishes.remove("network_mode", Optional.empty());
      case PID -> wishes.remove("pid", Optional.empty());
      case IPC -> wishes.remove("ipc", Optional.of(Value.of("private")));
    };
  }

  private List<Wish> readOnlyRoot(Wishes wishes, List<String> writable) {
    List<String> missing = writable.stream().filter(path -> !isMounted(path)).toList();
    List<Wish> all = new ArrayList<>(wishes.set("read_only", Value.of(true)));
    if (!missing.isEmpty()) {
      List<Wish> memory = wishes.add("tmpfs", missing);
      all.addAll(memory);
      return memory.isEmpty() ? List.of() : all;
    }
    return all;
  }

  /// Whether something is mounted at a path or above it.
  private boolean isMounted(String path) {
    return container.mounts().stream()
        .flatMap(mount -> mount.target().written().stream())
        .map(target -> target.endsWith("/") ? target : target + "/")
        .anyMatch(target -> (path + "/").startsWith(target));
  }

  /// The limit stands in one of two places, or in both with the same value; Compose refuses two
  /// values.
  private List<Wish> limit(Wishes wishes, long limit) {
    Value value = Value.of(limit);
    List<Wish> all = new ArrayList<>();
    boolean here = service.find("pids_limit").isPresent();
    boolean there = service.find("deploy", "resources", "limits", "pids").isPresent();
    boolean limits =
        service
            .find("deploy", "resources", "limits")
            .filter(f -> f.place().mapping().isPresent())
            .isPresent();
    if (there || (limits && !here)) {
      all.addAll(wishes.setBelow(value, "deploy", "resources", "limits", "pids"));
    }
    if (here || (!limits && !there)) {
      all.addAll(wishes.set("pids_limit", value));
    }
    return all;
  }
}
