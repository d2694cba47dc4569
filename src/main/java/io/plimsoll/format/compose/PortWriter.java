package io.plimsoll.format.compose;

import io.plimsoll.model.PortBinding;
import io.plimsoll.model.Setting;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Binds published ports to the host's loopback address.
record PortWriter(Wishes wishes) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "*", "");

  List<Wish> loopback(String containerPort) {
    return wishes.changeItems("ports", item -> isOpenTo(item, containerPort), PortWriter::bound);
  }

  private static boolean isOpenTo(Found item, String containerPort) {
    return Ports.binding(item)
        .filter(port -> port.containerPort().written().filter(containerPort::equals).isPresent())
        .filter(port -> isEverywhere(port))
        .isPresent();
  }

  private static boolean isEverywhere(PortBinding port) {
    return switch (port.hostAddress()) {
      case Setting.Absent<String> _ -> true;
      case Setting.Declared<String>(String address, _, _) -> EVERYWHERE.contains(address);
      case Setting.Inherited<String>(String address, _, _, _) -> EVERYWHERE.contains(address);
      case Setting.Unresolved<String> _,
          Setting.Unstated<String> _,
          Setting.Removed<String> _,
          Setting.Invalid<String> _ ->
          false;
    };
  }

  private static Optional<Patch> bound(Found item) {
    return item.place().mapping().isPresent()
        ? Optional.of(Patch.set(Value.of(LOOPBACK), "host_ip"))
        : item.place()
            .scalar()
            .map(Scalar::text)
            .flatMap(PortWriter::bound)
            .map(text -> Patch.set(Value.of(text)));
  }

  /// A short form with the address before its ports; a host port that is not written stays open.
  private static Optional<String> bound(String written) {
    List<String> parts = new ArrayList<>(Colons.split(written, false));
    String container = parts.removeLast();
    String host = parts.isEmpty() ? "" : parts.removeLast();
    boolean open = String.join(":", parts).contains("$");
    return open ? Optional.empty() : Optional.of(LOOPBACK + ":" + host + ":" + container);
  }
}
