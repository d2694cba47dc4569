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

/// Whoever holds the socket can start a privileged container with the host's disk mounted. Mounting
/// it read-only protects the file, not what is said through it. Kubernetes: mounts of `hostPath`
/// volumes; Compose: bind mounts. What the socket is for decides what to do instead, so there is no
/// fix.
public final class NoRuntimeSocket implements Rule<Container> {
  private static final Card CARD =
      Card.of("no-runtime-socket", Pack.SECURITY, Severity.CRITICAL)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .references(
              Reference.podSecurity("baseline", "hostPathVolumes", "1.0"),
              Reference.podSecurity("restricted", "restrictedVolumes", "1.0"),
              Reference.cisDocker("5.32"),
              Reference.cisKubernetes("1.10", "5.2.12"),
              Reference.cisKubernetes("1.12", "5.2.11"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("1"),
              Reference.nsaCisa(),
              Reference.nist("4.4.3"))
          .coversPart(
              "no-sensitive-host-mount",
              "no-host-path",
              "read-only-host-mount",
              "restricted-volume-types")
          .example(
              Example.compose(
                  """
                  services:
                    ci:
                      image: registry.example.org/ci:1.4
                      volumes:
                        - /var/run/docker.sock:/var/run/docker.sock
                        - cache:/var/cache/ci
                  volumes:
                    cache:
                  """,
                  """
                  services:
                    ci:
                      image: registry.example.org/ci:1.4
                      volumes:
                        - cache:/var/cache/ci
                  volumes:
                    cache:
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
    return HostMounts.judge(container, options, NoRuntimeSocket::broken);
  }

  private static Optional<Broken> broken(Mount mount, HostPath path) {
    return path.runtime().map(runtime -> Broken.at(mount.at()).with("runtime", runtime));
  }
}
