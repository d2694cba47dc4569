package io.plimsoll.format.kubernetes;

import io.plimsoll.facts.FieldLevel;
import io.plimsoll.facts.KubernetesField;
import io.plimsoll.facts.KubernetesFields;
import io.plimsoll.facts.Suggestion;
import io.plimsoll.model.IneffectiveField;
import io.plimsoll.model.IneffectiveField.Reason;
import io.plimsoll.model.OperatingSystem;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds security settings that the API ignores or refuses: misspelt, at the wrong level, of the
/// wrong type, for another operating system or another version.
final class StrayFields {
  private final PodTemplate pod;
  private final Fields fields;
  private final List<Pod.Part> parts;
  private final OperatingSystem system;
  private final List<Stray> found = new ArrayList<>();

  StrayFields(PodTemplate pod, Fields fields, List<Pod.Part> parts, OperatingSystem system) {
    this.pod = pod;
    this.fields = fields;
    this.parts = parts;
    this.system = system;
  }

  /// The strays of a pod; none where its schema is unknown.
  List<Stray> find() {
    if (pod.schemaKnown()) {
      outside();
      for (Ground ground : Grounds.of(pod, parts)) {
        ground.place().members().forEach(member -> member(ground, member));
      }
    }
    return found;
  }

  private void member(Ground ground, Place.Member member) {
    if (Slots.isNull(member.value()) || member.name().startsWith("$")) {
      return;
    }
    Optional<KubernetesField> field = KubernetesFields.find(ground.level(), member.name());
    if (field.isPresent()) {
      known(ground, member, field.get());
    } else {
      KubernetesFields.nearest(ground.level(), member.name())
          .ifPresent(suggestion -> unknown(ground, member, suggestion));
    }
  }

  private void known(Ground ground, Place.Member member, KubernetesField field) {
    if (!field.security()) {
      return;
    }
    Optional<Reason> reason =
        !field.isIn(fields.minor())
            ? Optional.of(Reason.WRONG_VERSION)
            : !isOf(field.type(), member.value())
                ? Optional.of(Reason.WRONG_TYPE)
                : isForOther(field) ? Optional.of(Reason.WRONG_OPERATING_SYSTEM) : Optional.empty();
    reason.ifPresent(why -> add(ground, member, why, Optional.empty()));
  }

  private boolean isForOther(KubernetesField field) {
    return switch (system) {
      case WINDOWS -> field.system().equals(Optional.of("linux"));
      case LINUX -> field.system().equals(Optional.of("windows"));
      case UNSTATED -> false;
    };
  }

  private static boolean isOf(KubernetesField.Type type, Place value) {
    Optional<Scalar> scalar = value.scalar();
    if (Template.isOpen(value)) {
      return true;
    }
    return switch (type) {
      case BOOLEAN -> scalar.flatMap(Values::bool).isPresent();
      case INTEGER -> scalar.flatMap(Values::number).isPresent();
      case STRING -> scalar.flatMap(Values::string).isPresent();
      case LIST -> value.sequence().isPresent();
      case OBJECT -> value.mapping().isPresent();
    };
  }

  private void unknown(Ground ground, Place.Member member, Suggestion suggestion) {
    Reason reason =
        switch (suggestion.reason()) {
          case MISSPELT -> Reason.MISSPELT;
          case WRONG_LEVEL -> Reason.WRONG_LEVEL;
        };
    add(ground, member, reason, Relocation.of(pod, parts, ground, member, suggestion));
  }

  private void add(
      Ground ground, Place.Member member, Reason reason, Optional<Relocation> relocation) {
    IneffectiveField field =
        new IneffectiveField(
            ground.path() + "." + member.name(),
            reason,
            relocation.map(Relocation::counts),
            ground.part().map(part -> part.container().path()),
            fields.at(member.key().span()));
    found.add(new Stray(field, relocation.map(Relocation::wishes).orElse(List.of())));
  }

  /// Settings of a pod that stand at the object or its template instead.
  private void outside() {
    List<String> keys = pod.keys();
    for (int depth = 0; depth < keys.size(); depth++) {
      List<String> path = keys.subList(0, depth);
      Optional<Place> place = pod.manifest().place().get(path.toArray(String[]::new));
      if (place.isPresent()) {
        outside(place.get(), path);
      }
    }
  }

  private void outside(Place place, List<String> path) {
    String outline = Outline.below(pod.manifest().outline(), path);
    Ground ground =
        Ground.of(place, FieldLevel.POD, String.join(".", path), outline, Optional.empty());
    for (Place.Member member : place.members()) {
      Optional<KubernetesField> field = KubernetesFields.find(FieldLevel.POD, member.name());
      if (field.filter(KubernetesField::security).isPresent() && !Slots.isNull(member.value())) {
        Suggestion suggestion = new Suggestion(Suggestion.Reason.WRONG_LEVEL, field.get());
        unknown(ground, member, suggestion);
      }
    }
  }
}
