package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Probe;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the probes and lifecycle hooks of a container that may connect to another host.
record ProbeReader(Fields fields) {
  private static final List<List<String>> HANDLERS =
      List.of(
          List.of("livenessProbe"),
          List.of("readinessProbe"),
          List.of("startupProbe"),
          List.of("lifecycle", "postStart"),
          List.of("lifecycle", "preStop"));

  List<Probe> read(Place container) {
    List<Probe> probes = new ArrayList<>();
    for (List<String> handler : HANDLERS) {
      Optional<Place> place = container.get(handler.toArray(String[]::new));
      for (String action : List.of("httpGet", "tcpSocket")) {
        place
            .flatMap(outer -> outer.member(action))
            .filter(member -> member.value().mapping().isPresent())
            .ifPresent(member -> probes.add(probe(handler.getLast(), member)));
      }
    }
    return probes;
  }

  private Probe probe(String name, Place.Member action) {
    Location at = fields.at(action.key().span());
    boolean empty =
        action.value().get("host").filter(host -> Slots.textOf(host).isEmpty()).isPresent();
    return new Probe(
        name,
        empty ? Setting.absent(at) : fields.setting(action.value(), Values::string, at, "host"),
        at);
  }
}
