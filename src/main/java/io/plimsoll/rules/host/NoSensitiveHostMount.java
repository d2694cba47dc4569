package io.plimsoll.rules.host;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Mount;
import io.plimsoll.model.Platform;
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

/// With /etc, /root or the runtime's directory inside, stealing credentials or planting a job takes
/// one command. Kubernetes: mounts of `hostPath` volumes; Compose: bind mounts.
public final class NoSensitiveHostMount implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-sensitive-host-mount", Pack.SECURITY, Severity.CRITICAL)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .references(
              Reference.podSecurity("baseline", "hostPathVolumes", "1.0"),
              Reference.podSecurity("restricted", "restrictedVolumes", "1.0"),
              Reference.cisDocker("5.6"),
              Reference.cisKubernetes("1.10", "5.2.12"),
              Reference.cisKubernetes("1.12", "5.2.11"),
              Reference.owaspDocker("D04"),
              Reference.nsaCisa(),
              Reference.nist("4.4.3"),
              Reference.nist("4.5.5"))
          .coversPart("no-host-path", "read-only-host-mount", "restricted-volume-types")
          .example(
              Example.compose(
                  """
                  services:
                    backup:
                      image: registry.example.org/backup:1.4
                      volumes:
                        - /root/.ssh:/keys:ro
                        - data:/data
                  volumes:
                    data:
                  """,
                  """
                  services:
                    backup:
                      image: registry.example.org/backup:1.4
                      volumes:
                        - data:/data
                  volumes:
                    data:
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
    return HostMounts.judge(container, options, NoSensitiveHostMount::broken);
  }

  private static Optional<Broken> broken(Mount mount, HostPath path) {
    boolean readOnly = mount.readOnly().effective().orElse(false);
    return Sensitivity.of(path, readOnly) ? Optional.of(Broken.at(mount.at())) : Optional.empty();
  }
}
