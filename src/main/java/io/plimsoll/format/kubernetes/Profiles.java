package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Profile;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.Optional;

/// Reads seccomp and AppArmor profiles, from fields and from the annotations that came before them.
record Profiles(Fields fields) {
  private static final String LOCALHOST = "localhost/";

  /// A profile in a field that holds `type` and `localhostProfile`.
  Setting<Profile> field(Place owner, Location nearest, String... path) {
    Slot slot = fields.slots().find(owner, path);
    return slot instanceof Slot.Written(Place value, Span key) && value.mapping().isPresent()
        ? profile(value, fields.at(key))
        : fields.unwritten(slot, Optional.empty(), nearest);
  }

  private Setting<Profile> profile(Place map, Location at) {
    String name = Slots.text(map, "localhostProfile");
    return switch (fields.setting(map, Values::string, at, "type")) {
      case Setting.Declared<String>(String type, Location where, _) ->
          Setting.declared(new Profile(type, type.equals("Localhost") ? name : ""), where);
      case Setting.Inherited<String> _, Setting.Absent<String> _ -> new Setting.Invalid<>("", at);
      case Setting.Unresolved<String>(String expression, Location where) ->
          new Setting.Unresolved<>(expression, where);
      case Setting.Unstated<String>(Location where) -> new Setting.Unstated<>(where);
      case Setting.Removed<String>(Location where) -> new Setting.Removed<>(where);
      case Setting.Invalid<String>(String text, Location where) ->
          new Setting.Invalid<>(text, where);
    };
  }

  /// A profile in an annotation: `runtime/default`, `localhost/NAME`, `unconfined`; for AppArmor an
  /// empty text is the default, for seccomp `docker/default` is.
  Setting<Profile> annotation(Place value) {
    String text = Slots.textOf(value);
    if (Template.isOpen(text)) {
      return new Setting.Unresolved<>(text, fields.at(value));
    }
    return Setting.declared(fromAnnotation(text), fields.at(value));
  }

  private static Profile fromAnnotation(String text) {
    return switch (text) {
      case "", "runtime/default", "docker/default" -> Profile.RUNTIME_DEFAULT;
      case "unconfined" -> Profile.UNCONFINED;
      default ->
          text.startsWith(LOCALHOST)
              ? new Profile("Localhost", text.substring(LOCALHOST.length()))
              : new Profile(text, "");
    };
  }
}
