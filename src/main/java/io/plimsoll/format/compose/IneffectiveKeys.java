package io.plimsoll.format.compose;

import io.plimsoll.model.IneffectiveField;
import io.plimsoll.model.IneffectiveField.Reason;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Security keys of a service that Compose refuses or ignores: misspelt ones, ones under `deploy`,
/// and texts where a list must stand. Only what the service itself holds counts here.
final class IneffectiveKeys {
  private final Layer layer;
  private final String path;
  private final SubjectPath container;
  private final List<IneffectiveField> found = new ArrayList<>();

  private IneffectiveKeys(Service service, SubjectPath container) {
    this.layer = service.own();
    this.path = "services." + service.name() + ".";
    this.container = container;
  }

  static List<IneffectiveField> of(Service service, SubjectPath container) {
    IneffectiveKeys keys = new IneffectiveKeys(service, container);
    keys.layer.service().members().forEach(keys::atService);
    keys.layer
        .service()
        .get("deploy")
        .map(Place::members)
        .orElse(List.of())
        .forEach(keys::inDeploy);
    return keys.found;
  }

  private void atService(Place.Member member) {
    Optional<String> meant = ServiceKeys.meant(member.name());
    meant.ifPresent(key -> add(member, "", Reason.MISSPELT, key));
    if (ServiceKeys.LISTS.contains(member.name()) && isText(member.value())) {
      add(member, "", Reason.WRONG_TYPE, member.name());
    }
  }

  private static boolean isText(Place value) {
    return value.scalar().isPresent()
        && !Found.isNothing(value)
        && value.node().properties().tag().isEmpty();
  }

  private void inDeploy(Place.Member member) {
    if (ServiceKeys.SECURITY.contains(member.name())) {
      add(member, "deploy.", Reason.WRONG_LEVEL, member.name());
    }
  }

  private void add(Place.Member member, String below, Reason reason, String counts) {
    found.add(
        new IneffectiveField(
            path + below + member.name(),
            reason,
            Optional.of(path + counts),
            Optional.of(container),
            layer.at(member.key().span())));
  }
}
