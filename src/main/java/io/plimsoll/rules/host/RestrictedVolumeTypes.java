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
import io.plimsoll.rule.Visibility;
import java.util.List;
import java.util.Set;

/// In-line network volumes let a pod's author choose servers and secrets past the cluster's
/// administrators. Kubernetes: a volume must be one of the types that the restricted level names; a
/// volume without a source is an `emptyDir`.
public final class RestrictedVolumeTypes implements Rule<Workload> {
  private static final Set<String> ALLOWED =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "image",
          "persistentVolumeClaim",
          "projected",
          "secret");

  private static final Card CARD =
      Card.of("restricted-volume-types", Pack.SECURITY, Severity.LOW)
          .shown(Visibility.CHECK)
          .on(Platform.KUBERNETES)
          .references(
              Reference.podSecurity("restricted", "restrictedVolumes", "1.0"),
              Reference.owaspDocker("D04"))
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
                        nfs:
                          server: nfs.example.org
                          path: /exports/data
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
                        persistentVolumeClaim:
                          claimName: data
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
        .filter(volume -> !ALLOWED.contains(volume.type()))
        .map(RestrictedVolumeTypes::broken)
        .toList();
  }

  private static Verdict broken(Volume volume) {
    return Broken.at(volume.at())
        .part(HostPath.of(volume).map(HostPath::part).orElse(volume.name()))
        .with("volume", volume.name())
        .with("type", volume.type());
  }
}
