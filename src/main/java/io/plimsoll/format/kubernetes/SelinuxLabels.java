package io.plimsoll.format.kubernetes;

import io.plimsoll.model.SelinuxOptions;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `seLinuxOptions`, which a container inherits or overrides as a whole.
final class SelinuxLabels {
  private SelinuxLabels() {}

  /// The labels in the `securityContext` of a pod or a container.
  static Setting<SelinuxOptions> of(Fields fields, Place owner, Location nearest) {
    Slot slot = fields.slots().find(owner, PodDefaults.CONTEXT, "seLinuxOptions");
    return slot instanceof Slot.Written(Place value, Span key) && value.mapping().isPresent()
        ? labels(fields, value, fields.at(key))
        : fields.unwritten(slot, Optional.empty(), nearest);
  }

  private static Setting<SelinuxOptions> labels(Fields fields, Place map, Location at) {
    List<Setting<String>> parts =
        Stream.of("user", "role", "type")
            .map(part -> fields.setting(map, Values::string, "", at, part))
            .toList();
    for (Setting<String> part : parts) {
      if (part instanceof Setting.Unresolved<String>(String expression, Location where)) {
        return new Setting.Unresolved<>(expression, where);
      }
      if (part instanceof Setting.Invalid<String>(String text, Location where)) {
        return new Setting.Invalid<>(text, where);
      }
    }
    SelinuxOptions options =
        new SelinuxOptions(given(parts.get(0)), given(parts.get(1)), given(parts.get(2)), false);
    return Setting.declared(options, at);
  }

  private static Optional<String> given(Setting<String> part) {
    return part.written().filter(text -> !text.isEmpty());
  }
}
