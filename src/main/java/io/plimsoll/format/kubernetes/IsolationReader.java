package io.plimsoll.format.kubernetes;

import static io.plimsoll.format.kubernetes.PodDefaults.CONTEXT;

import io.plimsoll.model.Capabilities;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Identity;
import io.plimsoll.model.Isolation;
import io.plimsoll.model.Profile;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import java.util.Optional;

/// Reads the `securityContext` of a container, with what its pod says for all.
record IsolationReader(Fields fields, PodDefaults pod, Annotations annotations) {

  Identity identity(Place container, Location nearest) {
    return new Identity(
        Inheritance.of(
            fields.setting(container, Values::user, nearest, CONTEXT, "runAsUser"), pod.user()),
        Inheritance.of(flag(container, false, nearest, "runAsNonRoot"), pod.runAsNonRoot()),
        new Setting.Unstated<>(nearest));
  }

  Isolation isolation(Place container, String name, Location nearest) {
    return new Isolation(
        flag(container, false, nearest, "privileged"),
        flag(container, true, nearest, "allowPrivilegeEscalation"),
        capabilities(container, nearest),
        flag(container, false, nearest, "readOnlyRootFilesystem"),
        seccomp(container, name, nearest),
        appArmor(container, name, nearest),
        Inheritance.of(SelinuxLabels.of(fields, container, nearest), pod.selinux()),
        fields.setting(container, Values::string, "Default", nearest, CONTEXT, "procMount"),
        Inheritance.of(hostProcess(container, nearest), pod.hostProcess()));
  }

  private Setting<Boolean> flag(Place container, boolean otherwise, Location nearest, String key) {
    return fields.setting(container, Values::bool, otherwise, nearest, CONTEXT, key);
  }

  private Setting<Boolean> hostProcess(Place container, Location nearest) {
    return fields.setting(
        container, Values::bool, false, nearest, CONTEXT, "windowsOptions", "hostProcess");
  }

  private Setting<Profile> seccomp(Place container, String name, Location nearest) {
    Setting<Profile> own =
        new Profiles(fields).field(container, nearest, CONTEXT, "seccompProfile");
    Setting<Profile> fromFields = Inheritance.of(own, pod.seccomp());
    return isOpen(fromFields) ? annotations.seccomp(name).orElse(fromFields) : fromFields;
  }

  /// A container's field wins over its annotation, and that over the pod's field.
  private Setting<Profile> appArmor(Place container, String name, Location nearest) {
    Setting<Profile> own =
        new Profiles(fields).field(container, nearest, CONTEXT, "appArmorProfile");
    Optional<Setting<Profile>> annotation = annotations.appArmor(name);
    Setting<Profile> outer =
        annotation.map(a -> Inheritance.of(a, pod.appArmor())).orElse(pod.appArmor());
    return annotation.isPresent() && isOpen(own) ? outer : Inheritance.of(own, outer);
  }

  private static boolean isOpen(Setting<Profile> setting) {
    return setting instanceof Setting.Absent || setting instanceof Setting.Unstated;
  }

  private Capabilities capabilities(Place container, Location nearest) {
    Slot slot = fields.slots().find(container, CONTEXT, "capabilities");
    Location at = slot instanceof Slot.Written(_, Span key) ? fields.at(key) : nearest;
    return new Capabilities(
        entries(container, at, false, "add"), entries(container, at, true, "drop"), at);
  }

  /// The names in a list. Where the document leaves the list open, an item without name says so;
  /// what a patch does not add it leaves as it is.
  private List<Entry> entries(Place container, Location nearest, boolean required, String list) {
    return switch (fields.slots().find(container, CONTEXT, "capabilities", list)) {
      case Slot.Written(Place value, _) when value.sequence().isPresent() ->
          value.items().stream().map(this::entry).toList();
      case Slot.Written(Place value, _) ->
          Template.isOpen(Slots.textOf(value)) ? List.of(entry(value)) : List.of();
      case Slot.Missing(boolean whole) ->
          required && fields.partial() && !whole ? List.of(unknown("", nearest)) : List.of();
      case Slot.Taken(Span at) -> required ? List.of(unknown("", fields.at(at))) : List.of();
      case Slot.Open(String expression, Span at) -> List.of(unknown(expression, fields.at(at)));
      case Slot.Wrong _ -> List.of();
    };
  }

  private Entry entry(Place item) {
    String text = Slots.textOf(item);
    return new Entry(text, fields.at(item), !Template.isOpen(text));
  }

  private static Entry unknown(String expression, Location at) {
    return new Entry(expression, at, false);
  }
}
