package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Remedy;
import java.util.List;
import java.util.Optional;

/// What each remedy of a container changes; nothing where Kubernetes has no such thing.
final class ContainerRemedies {
  private ContainerRemedies() {}

  static List<Wish> of(Spot spot, Remedy remedy) {
    return switch (remedy) {
      case Remedy.RequireNonRoot(Remedy.NonRootUser user) ->
          IdentityRemedies.requireNonRoot(spot, user);
      case Remedy.RaiseUid(long uid) -> IdentityRemedies.raise(spot, uid);
      case Remedy.ForbidPrivileged _ -> PrivilegeRemedies.forbidPrivileged(spot);
      case Remedy.ForbidPrivilegeEscalation _ -> PrivilegeRemedies.forbidEscalation(spot);
      case Remedy.DropAllCapabilities _ -> PrivilegeRemedies.dropAll(spot);
      case Remedy.RemoveCapability(String name) -> PrivilegeRemedies.removeCapability(spot, name);
      case Remedy.SetSeccompProfile _ -> ProfileRemedies.seccomp(spot);
      case Remedy.SetAppArmorProfile _ -> ProfileRemedies.appArmor(spot);
      case Remedy.RemoveSelinuxOptions _ -> ProfileRemedies.removeSelinux(spot);
      case Remedy.MaskProc _ -> ProfileRemedies.maskProc(spot);
      case Remedy.ReadOnlyRootFilesystem(List<String> writable) ->
          FileRemedies.readOnlyRoot(spot, writable);
      case Remedy.MountReadOnly(String target) -> FileRemedies.mountReadOnly(spot, target);
      case Remedy.RemoveHostPort(String port) -> NetworkRemedies.removeHostPort(spot, port);
      case Remedy.RemoveProbeHost(String probe) -> NetworkRemedies.removeProbeHost(spot, probe);
      case Remedy.LeaveHostNamespace(Remedy.Namespace namespace) ->
          PodRemedies.leave(spot.pod(), namespace);
      case Remedy.RemoveSysctl(String name) -> PodRemedies.removeSysctl(spot.pod(), name);
      case Remedy.PinImage(Optional<String> tag, Optional<String> digest) ->
          ImageRemedies.pin(spot, tag, digest);
      case Remedy.BindLoopback _,
          Remedy.LimitProcesses _,
          Remedy.MoveField _,
          Remedy.RemoveWords _,
          Remedy.ReplaceText _,
          Remedy.MountBuildSecret _ ->
          List.of();
    };
  }
}
