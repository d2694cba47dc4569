package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Profile;
import io.plimsoll.model.Setting;
import io.plimsoll.syntax.yaml.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The annotations of a pod that set what fields set today.
final class Annotations {
  /// The prefix of AppArmor's annotations, before a container's name. Kubernetes 1.30 brought the
  /// field; the annotation still counts where a container has no field.
  static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";

  private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";

  /// The first version whose seccomp profiles are fields; the standard looks at fields alone then.
  private static final int SECCOMP_FIELDS = 19;

  private final Map<String, Place> values = new HashMap<>();
  private final Profiles profiles;
  private final boolean seccompCounts;

  Annotations(PodTemplate pod, Fields fields) {
    Optional<Place> map = pod.metadata().flatMap(metadata -> metadata.get("annotations"));
    map.ifPresent(place -> place.members().forEach(m -> values.put(m.name(), m.value())));
    this.profiles = new Profiles(fields);
    this.seccompCounts = fields.minor() < SECCOMP_FIELDS;
  }

  /// AppArmor's annotation for a container.
  Optional<Setting<Profile>> appArmor(String container) {
    return profile(APPARMOR + container);
  }

  /// The seccomp annotation for a container, or else for the pod, where the target version still
  /// reads them.
  Optional<Setting<Profile>> seccomp(String container) {
    return seccompCounts
        ? profile(SECCOMP + container).or(() -> profile(SECCOMP_POD))
        : Optional.empty();
  }

  private Optional<Setting<Profile>> profile(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(value -> value.scalar().isPresent())
        .map(profiles::annotation);
  }
}
