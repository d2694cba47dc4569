package io.plimsoll.rules.host;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Volume;
import io.plimsoll.model.Workload;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import java.util.List;
import java.util.Optional;

/// A host path ties the container to the node's disk, where one symlink can lead anywhere.
/// Kubernetes: no volume may be a `hostPath`, mounted or not, read-only or not.
public final class NoHostPath implements Rule<Workload> {
  private static final Card CARD =
      Card.of("no-host-path", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES)
          .references(
              Reference.podSecurity("baseline", "hostPathVolumes", "1.0"),
              Reference.podSecurity("restricted", "restrictedVolumes", "1.0"),
              Reference.cisKubernetes("1.10", "5.2.12"),
              Reference.cisKubernetes("1.12", "5.2.11"),
              Reference.owaspDocker("D04"),
              Reference.nsaCisa(),
              Reference.nist("4.5.5"))
          .coversPart("read-only-host-mount", "restricted-volume-types")
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    volumes:
                      - name: data
                        hostPath:
                          path: /srv/data
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
                    volumes:
                      - name: data
                        emptyDir: {}
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
    return workload.volumes().stream()
        .filter(volume -> volume.type().equals("hostPath"))
        .flatMap(volume -> verdict(volume, options).stream())
        .toList();
  }

  private static Optional<Verdict> verdict(Volume volume, Options options) {
    Optional<HostPath> path = HostPath.of(volume);
    if (path.isEmpty()) {
      return Optional.of(Broken.at(volume.at()).part(volume.name()).with("path", volume.name()));
    }
    return path.filter(directory -> !directory.isAllowed(options))
        .map(directory ->
            Broken.at(volume.at()).part(directory.part()).with("path", directory.text()));
  }
}
