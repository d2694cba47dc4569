package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Profile;
import io.plimsoll.model.SelinuxOptions;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
import io.plimsoll.source.Location;
import io.plimsoll.syntax.yaml.Place;
import java.util.Optional;

/// What a pod's `securityContext` says for all its containers. `privileged`,
/// `allowPrivilegeEscalation`, `capabilities`, `readOnlyRootFilesystem` and `procMount` are not
/// among it: the API knows them for containers only.
record PodDefaults(
    Setting<Boolean> runAsNonRoot,
    Setting<User> user,
    Setting<Profile> seccomp,
    Setting<Profile> appArmor,
    Setting<SelinuxOptions> selinux,
    Setting<Boolean> hostProcess,
    Setting<Boolean> hostUsers,
    Setting<String> memoryLimit) {
  static final String CONTEXT = "securityContext";

  /// The first version in which `spec.resources` of a pod counts unless a cluster turns it off
  /// (KEP-2837, beta); 1.32 has it behind a gate.
  private static final int RESOURCES = 34;

  static PodDefaults of(Fields fields, Place spec, Location nearest) {
    Profiles profiles = new Profiles(fields);
    return new PodDefaults(
        fields.setting(spec, Values::bool, false, nearest, CONTEXT, "runAsNonRoot"),
        fields.setting(spec, Values::user, nearest, CONTEXT, "runAsUser"),
        profiles.field(spec, nearest, CONTEXT, "seccompProfile"),
        profiles.field(spec, nearest, CONTEXT, "appArmorProfile"),
        SelinuxLabels.of(fields, spec, nearest),
        fields.setting(
            spec, Values::bool, false, nearest, CONTEXT, "windowsOptions", "hostProcess"),
        fields.setting(spec, Values::bool, true, nearest, "hostUsers"),
        memoryLimit(fields, spec, nearest));
  }

  private static Setting<String> memoryLimit(Fields fields, Place spec, Location nearest) {
    return fields.minor() < RESOURCES
        ? new Setting.Absent<>(Optional.empty(), nearest)
        : fields.setting(spec, Values::quantity, nearest, "resources", "limits", "memory");
  }
}
