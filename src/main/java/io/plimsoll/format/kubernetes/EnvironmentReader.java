package io.plimsoll.format.kubernetes;

import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;

/// Reads a container's `env`.
record EnvironmentReader(Fields fields) {

  List<EnvironmentVariable> read(Place container) {
    return container.get("env").map(Place::items).orElse(List.of()).stream()
        .filter(item -> item.get("name").flatMap(Place::scalar).isPresent())
        .filter(item -> item.member(Slots.DIRECTIVE).isEmpty())
        .map(this::variable)
        .toList();
  }

  private EnvironmentVariable variable(Place item) {
    Place name = item.get("name").orElse(item);
    return new EnvironmentVariable(
        Slots.textOf(name), value(item, fields.at(name)), fields.at(name));
  }

  private Setting<String> value(Place item, Location nearest) {
    if (item.get("valueFrom").filter(from -> !Slots.isNull(from)).isPresent()) {
      return new Setting.Unstated<>(nearest);
    }
    return fields.setting(item, Values::text, "", nearest, "value");
  }
}
