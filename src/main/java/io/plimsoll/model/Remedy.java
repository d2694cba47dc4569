package io.plimsoll.model;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/// What should become of a subject, as intent. A format writes it as bytes, all remedies of one
/// container in one pass, or says that it cannot.
public sealed interface Remedy {

  /// The process runs as a user without special rights, given as a number.
  record RequireNonRoot(NonRootUser user) implements Remedy {}

  /// Which user a process should run as.
  sealed interface NonRootUser {
    /// One that the image has.
    ///
    /// @param name empty where the user has only a number
    record Existing(long uid, long gid, String name) implements NonRootUser {}

    /// One that the build creates first, in the way of its distribution family (`debian`, `alpine`,
    /// `rhel`, …, as in the facts).
    record Created(long uid, long gid, String name, String distribution) implements NonRootUser {}

    /// A number that needs no entry in `/etc/passwd`.
    record Numeric(long uid, long gid) implements NonRootUser {}

    /// The image's own; only enforcement is added (`runAsNonRoot: true`).
    record OfImage() implements NonRootUser {}
  }

  /// A uid that no account of a host has.
  record RaiseUid(long uid) implements Remedy {}

  record ForbidPrivileged() implements Remedy {}

  record ForbidPrivilegeEscalation() implements Remedy {}

  /// Drop `ALL`; capabilities that are added stay.
  record DropAllCapabilities() implements Remedy {}

  /// Take one added capability away.
  ///
  /// @param name as written
  record RemoveCapability(String name) implements Remedy {}

  /// The runtime's default system-call filter.
  record SetSeccompProfile() implements Remedy {}

  /// The runtime's default AppArmor profile.
  record SetAppArmorProfile() implements Remedy {}

  record RemoveSelinuxOptions() implements Remedy {}

  /// `procMount: Default`.
  record MaskProc() implements Remedy {}

  record RemoveSysctl(String name) implements Remedy {}

  /// A namespace of its own.
  record LeaveHostNamespace(Namespace namespace) implements Remedy {}

  /// A namespace that a workload may share with its host.
  enum Namespace {
    NETWORK,
    PID,
    IPC
  }

  /// Mount the same thing read-only.
  ///
  /// @param target the path in the container, as written
  record MountReadOnly(String target) implements Remedy {}

  /// A read-only root file system, with writable memory at the paths that the image needs.
  ///
  /// @param writable absolute paths, `/tmp` among them
  record ReadOnlyRootFilesystem(List<String> writable) implements Remedy {
    public ReadOnlyRootFilesystem {
      writable = List.copyOf(writable);
    }
  }

  /// Do not open the port on the node.
  ///
  /// @param containerPort as written
  record RemoveHostPort(String containerPort) implements Remedy {}

  /// Publish the port on the host's loopback address only.
  record BindLoopback(String containerPort) implements Remedy {}

  /// Let a probe or lifecycle hook connect to the container itself.
  ///
  /// @param probe its name, such as `livenessProbe`
  record RemoveProbeHost(String probe) implements Remedy {}

  record LimitProcesses(long limit) implements Remedy {}

  /// Name the image by another tag, or add a digest.
  record PinImage(Optional<String> tag, Optional<String> digest) implements Remedy {}

  /// Move a setting that does not count to where it counts.
  ///
  /// @param at where its key is written
  /// @param counts the path at which it counts
  record MoveField(Span at, String counts) implements Remedy {}

  /// Delete words of a command, with the blanks before them.
  record RemoveWords(List<Span> words) implements Remedy {
    public RemoveWords {
      words = List.copyOf(words);
    }
  }

  /// Replace part of a command.
  record ReplaceText(Span at, String replacement) implements Remedy {}

  /// Hand a secret to the commands that use it through `RUN --mount=type=secret`, and delete the
  /// `ARG` that held it.
  record MountBuildSecret(String variable) implements Remedy {}
}
