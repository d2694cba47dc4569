package io.plimsoll.format.kubernetes;

import io.plimsoll.model.PortBinding;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the ports of a container that open on the node: those with a `hostPort` other than 0. The
/// copies that the API makes for pods on the host's network say nothing that the network itself
/// does not.
record PortReader(Fields fields) {

  List<PortBinding> read(Place container) {
    return container.get("ports").map(Place::items).orElse(List.of()).stream()
        .filter(item -> item.member("hostPort").isPresent())
        .map(this::port)
        .filter(port -> isOpen(port.hostPort()))
        .toList();
  }

  private PortBinding port(Place item) {
    Location at = fields.at(item.get("hostPort").orElse(item));
    String protocol = Slots.text(item, "protocol");
    return new PortBinding(
        fields.setting(item, PortReader::port, at, "containerPort"),
        fields.setting(item, PortReader::port, at, "hostPort"),
        fields.setting(item, Values::string, at, "hostIP"),
        protocol.isEmpty() ? "tcp" : protocol.toLowerCase(Locale.ROOT),
        at);
  }

  private static Optional<String> port(Scalar scalar) {
    return Values.number(scalar).map(number -> Long.toString(number));
  }

  private static boolean isOpen(Setting<String> hostPort) {
    return !(hostPort instanceof Setting.Absent) && !hostPort.written().equals(Optional.of("0"));
  }
}
