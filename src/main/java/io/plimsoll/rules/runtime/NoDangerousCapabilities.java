package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Platform;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import java.util.List;
import java.util.Set;

/// These capabilities let a process load kernel code, mount disks or read other processes: an
/// escape in one step. Kubernetes: `capabilities.add`; Compose: `cap_add`. Every spelling counts,
/// since some runtimes take more of them than the API documents.
public final class NoDangerousCapabilities implements Rule<Container> {
  private static final Set<String> DANGEROUS =
      Set.of(
          "ALL",
          "BPF",
          "DAC_READ_SEARCH",
          "MAC_ADMIN",
          "MAC_OVERRIDE",
          "SYS_ADMIN",
          "SYS_MODULE",
          "SYS_PTRACE",
          "SYS_RAWIO");

  private static final Card CARD =
      Card.of("no-dangerous-capabilities", Pack.SECURITY, Severity.CRITICAL)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.podSecurity("baseline", "capabilities_baseline", "1.0"),
              Reference.cisDocker("5.4"),
              Reference.cisKubernetes("1.10", "5.2.9"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("3"),
              Reference.nsaCisa(),
              Reference.nist("4.4.3"))
          .coversPart("baseline-capabilities", "restricted-capabilities")
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                        securityContext:
                          capabilities:
                            add:
                              - SYS_ADMIN
                              - NET_BIND_SERVICE
                  """,
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                        securityContext:
                          capabilities:
                            add:
                              - NET_BIND_SERVICE
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<Container> subject() {
    return Container.class;
  }

  @Override
  public List<Verdict> judge(Container container, Options options, Known known) {
    return AddedCapabilities.judge(
        container, options, name -> DANGEROUS.contains(CapabilityName.plain(name)));
  }
}
