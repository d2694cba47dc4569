package io.plimsoll.model;

/// The walls around a container.
///
/// @param privileged `privileged: true`
/// @param allowPrivilegeEscalation whether setuid programs may raise rights; `no-new-privileges` in
///   Docker's words is `false` here
/// @param capabilities what is added and dropped
/// @param readOnlyRoot whether the root file system is read-only
/// @param seccomp the system-call filter
/// @param appArmor the AppArmor profile
/// @param selinux the SELinux labels
/// @param procMount `Default` or `Unmasked`
/// @param hostProcess a Windows HostProcess container
public record Isolation(
    Setting<Boolean> privileged,
    Setting<Boolean> allowPrivilegeEscalation,
    Capabilities capabilities,
    Setting<Boolean> readOnlyRoot,
    Setting<Profile> seccomp,
    Setting<Profile> appArmor,
    Setting<SelinuxOptions> selinux,
    Setting<String> procMount,
    Setting<Boolean> hostProcess) {}
