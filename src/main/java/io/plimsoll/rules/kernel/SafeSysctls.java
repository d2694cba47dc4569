package io.plimsoll.rules.kernel;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Sysctl;
import io.plimsoll.model.Workload;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import java.util.List;
import java.util.regex.Pattern;

/// Some kernel settings reach beyond the container, and one of them once gave attackers the node.
/// Kubernetes: `securityContext.sysctls` may hold only the names that the Pod Security Standards
/// call safe at the target version; Compose: `sysctls` may hold what the kernel keeps apart for
/// each container.
public final class SafeSysctls implements Rule<Workload> {
  /// Settings of the network and IPC namespaces, which runtimes set for one container alone.
  private static final Pattern NAMESPACED =
      Pattern.compile(
          "net[./].+|fs[./]mqueue[./].+"
              + "|kernel[./](?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)");

  private static final Card CARD =
      Card.of("safe-sysctls", Pack.SECURITY, Severity.MEDIUM)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "sysctls", "1.0"),
              Reference.cisKubernetes("1.10", "5.7.3"),
              Reference.cisKubernetes("1.11", "5.6.3"),
              Reference.owaspDocker("D04"),
              Reference.nist("4.4.1"))
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    securityContext:
                      sysctls:
                        - name: kernel.msgmax
                          value: "65536"
                        - name: net.ipv4.tcp_syncookies
                          value: "1"
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                  """,
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    securityContext:
                      sysctls:
                        - name: net.ipv4.tcp_syncookies
                          value: "1"
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<Workload> subject() {
    return Workload.class;
  }

  @Override
  public List<Verdict> judge(Workload workload, Options options, Known known) {
    return workload.sysctls().stream()
        .filter(sysctl -> !sysctl.resolved() || !isSafe(sysctl, workload, options))
        .map(SafeSysctls::verdict)
        .toList();
  }

  private static boolean isSafe(Sysctl sysctl, Workload workload, Options options) {
    return workload.platform() == Platform.KUBERNETES
        ? isAllowed(sysctl.name(), options.kubernetesMinor())
        : NAMESPACED.matcher(sysctl.name()).matches();
  }

  /// The standard compares names exactly, so that one with slashes is not among its names.
  private static boolean isAllowed(String name, int minor) {
    return !name.contains("/") && io.plimsoll.facts.SafeSysctls.isSafe(name, minor);
  }

  private static Verdict verdict(Sysctl sysctl) {
    return sysctl.resolved()
        ? Broken.at(sysctl.at())
            .part(sysctl.name())
            .with("sysctl", sysctl.name())
            .mendedBy(new Remedy.RemoveSysctl(sysctl.name()))
        : CannotTell.at(sysctl.at(), Verdict.Why.EXPRESSION).part(sysctl.name());
  }
}
