package io.plimsoll.format.kubernetes;

import io.plimsoll.facts.FieldLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lists the maps of a pod in which security settings stand.
final class Grounds {
  private static final String CONTEXT = PodDefaults.CONTEXT;

  private final List<Ground> all = new ArrayList<>();

  private Grounds() {}

  static List<Ground> of(PodTemplate pod, List<Pod.Part> parts) {
    Grounds grounds = new Grounds();
    grounds.pod(pod(pod));
    parts.forEach(part -> grounds.container(container(pod, part)));
    return grounds.all;
  }

  static Ground pod(PodTemplate pod) {
    String path = String.join(".", pod.keys());
    return Ground.of(pod.spec(), FieldLevel.POD, path, pod.outline(), Optional.empty());
  }

  static Ground container(PodTemplate pod, Pod.Part part) {
    FieldLevel level =
        part.list().equals("ephemeralContainers")
            ? FieldLevel.EPHEMERAL_CONTAINER
            : FieldLevel.CONTAINER;
    String path =
        String.join(".", pod.keys()) + "." + part.list() + "[" + part.container().name() + "]";
    return Ground.of(part.place(), level, path, part.outline(), Optional.of(part));
  }

  private void pod(Ground spec) {
    all.add(spec);
    spec.inner(CONTEXT, FieldLevel.POD_SECURITY_CONTEXT)
        .ifPresent(context -> {
          context(context);
          all.addAll(context.items("sysctls", FieldLevel.SYSCTLS));
        });
  }

  private void container(Ground container) {
    all.add(container);
    container
        .inner(CONTEXT, FieldLevel.CONTAINER_SECURITY_CONTEXT)
        .ifPresent(context -> {
          context(context);
          context.inner("capabilities", FieldLevel.CAPABILITIES).ifPresent(all::add);
        });
  }

  private void context(Ground context) {
    all.add(context);
    Stream.of(
            context.inner("seLinuxOptions", FieldLevel.SELINUX_OPTIONS),
            context.inner("windowsOptions", FieldLevel.WINDOWS_OPTIONS),
            context.inner("seccompProfile", FieldLevel.SECCOMP_PROFILE),
            context.inner("appArmorProfile", FieldLevel.APPARMOR_PROFILE))
        .forEach(inner -> inner.ifPresent(all::add));
  }
}
