package io.plimsoll.rules.host;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Mount;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
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
import java.util.List;
import java.util.Optional;

/// A writable host directory lets an intruder leave something behind that the host will run.
/// Kubernetes: mounts of `hostPath` volumes must be `readOnly: true`; Compose: bind mounts of paths
/// outside the project must be read-only. Paths beside the Compose file are project files, not the
/// host's.
public final class ReadOnlyHostMount implements Rule<Container> {
  private static final Card CARD =
      Card.of("read-only-host-mount", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.CHECK)
          .references(
              Reference.cisDocker("5.6"),
              Reference.owaspDocker("D04"),
              Reference.cheatSheet("8"),
              Reference.nsaCisa(),
              Reference.nist("4.5.5"))
          .example(
              Example.compose(
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      volumes:
                        - /srv/www:/www
                  """,
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      volumes:
                        - /srv/www:/www:ro
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
    return HostMounts.judge(container, options, ReadOnlyHostMount::broken);
  }

  private static Optional<Broken> broken(Mount mount, HostPath path) {
    return switch (mount.readOnly()) {
      case Setting.Declared(Boolean on, _, _) -> on ? Optional.empty() : writable(mount);
      case Setting.Inherited(Boolean on, _, _, _) -> on ? Optional.empty() : writable(mount);
      case Setting.Absent<Boolean> _, Setting.Removed<Boolean> _ -> writable(mount);
      case Setting.Unresolved<Boolean> _, Setting.Unstated<Boolean> _, Setting.Invalid<Boolean> _ ->
          Optional.empty();
    };
  }

  private static Optional<Broken> writable(Mount mount) {
    Broken broken = Broken.at(mount.at());
    return Optional.of(
        mount
            .target()
            .written()
            .map(target -> broken.mendedBy(new Remedy.MountReadOnly(target)))
            .orElse(broken));
  }
}
