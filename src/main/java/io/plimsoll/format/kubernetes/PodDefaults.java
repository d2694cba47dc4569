package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Profile;
import io.plimsoll.model.SelinuxOptions;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
import io.plimsoll.source.Location;
import io.plimsoll.syntax.yaml.Place;

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
    Setting<Boolean> hostUsers) {
  static final String CONTEXT = "securityContext";

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
        fields.setting(spec, Values::bool, true, nearest, "hostUsers"));
  }
}
