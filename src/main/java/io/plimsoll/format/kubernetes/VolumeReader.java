package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Mount;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Volume;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a pod's volumes.
record VolumeReader(Fields fields) {
  private static final String EMPTY = "emptyDir";
  private static final String HOST_PATH = "hostPath";

  /// Sources that have no field `readOnly`; the API takes no notice of one.
  private static final Set<String> WITHOUT_READ_ONLY = Set.of(EMPTY, HOST_PATH);

  /// A volume with what its mounts need to know.
  ///
  /// @param readOnly what the source itself says, whatever the mount asks for
  record Source(Volume volume, Mount.Kind kind, boolean readOnly, Optional<Span> written) {}

  /// The volumes by name; of several with one name the first counts.
  Map<String, Source> read(Place spec) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Place item : items(spec)) {
      Source source = source(item);
      sources.putIfAbsent(source.volume().name(), source);
    }
    return sources;
  }

  static List<Place> items(Place spec) {
    return spec.get("volumes").map(Place::items).orElse(List.of()).stream()
        .filter(item -> item.mapping().isPresent() && item.member(Slots.DIRECTIVE).isEmpty())
        .toList();
  }

  private Source source(Place item) {
    Optional<Place.Member> source =
        item.members().stream()
            .filter(m -> !m.name().equals("name") && !Slots.isNull(m.value()))
            .findFirst();
    Location at = fields.at(source.map(m -> m.key().span()).orElseGet(() -> title(item)));
    String type = source.map(Place.Member::name).orElse(EMPTY);
    Optional<Setting<String>> hostPath =
        type.equals(HOST_PATH)
            ? Optional.of(fields.setting(item, Values::string, at, HOST_PATH, "path"))
            : Optional.empty();
    Volume volume = new Volume(Slots.text(item, "name"), type, hostPath, at);
    return new Source(
        volume, kind(type, item), isReadOnly(type, item), source.map(m -> m.key().span()));
  }

  private static Span title(Place item) {
    return item.get("name").orElse(item).written();
  }

  private static Mount.Kind kind(String type, Place item) {
    return switch (type) {
      case HOST_PATH -> Mount.Kind.HOST;
      case "configMap", "secret", "projected", "downwardAPI", "image" -> Mount.Kind.PROVIDED;
      case EMPTY ->
          Slots.text(item, EMPTY, "medium").equals("Memory") ? Mount.Kind.TMPFS : Mount.Kind.VOLUME;
      default -> Mount.Kind.VOLUME;
    };
  }

  private static boolean isReadOnly(String type, Place item) {
    return kind(type, item) == Mount.Kind.PROVIDED
        || (!WITHOUT_READ_ONLY.contains(type)
            && item.get(type, "readOnly")
                .flatMap(Place::scalar)
                .flatMap(Values::bool)
                .orElse(false));
  }
}
