package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes ports and probes of a container.
final class NetworkRemedies {
  private NetworkRemedies() {}

  static List<Wish> removeHostPort(Spot spot, String containerPort) {
    List<Wish> wishes = new ArrayList<>();
    List<Place> ports = spot.part().place().get("ports").map(Place::items).orElse(List.of());
    for (int i = 0; i < ports.size(); i++) {
      Place port = ports.get(i);
      if (port.get("hostPort").isPresent() && isPort(port, containerPort)) {
        wishes.add(spot.own(Patch.item(i, withoutHost(port)), "ports"));
      }
    }
    return wishes;
  }

  private static boolean isPort(Place port, String containerPort) {
    Optional<Long> number = Spot.number(port.get("containerPort"));
    return number.map(n -> Long.toString(n)).equals(Optional.of(containerPort));
  }

  private static Patch withoutHost(Place port) {
    Map<String, Patch> keys = new LinkedHashMap<>();
    keys.put("hostPort", Patch.remove());
    if (port.get("hostIP").isPresent()) {
      keys.put("hostIP", Patch.remove());
    }
    return new Patch.Keys(keys);
  }

  static List<Wish> removeProbeHost(Spot spot, String probe) {
    List<Wish> wishes = new ArrayList<>();
    String[] path =
        probe.equals("postStart") || probe.equals("preStop")
            ? new String[] {"lifecycle", probe}
            : new String[] {probe};
    for (String action : List.of("httpGet", "tcpSocket")) {
      Optional<Place> host = spot.part().place().get(path).flatMap(p -> p.get(action, "host"));
      if (host.isPresent()) {
        wishes.add(spot.own(Patch.at(Patch.remove(), action, "host"), path));
      }
    }
    return wishes;
  }
}
