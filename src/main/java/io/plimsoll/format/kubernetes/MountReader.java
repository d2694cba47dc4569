package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Mount;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a container's `volumeMounts` and finds each one's volume.
record MountReader(Fields fields, Map<String, VolumeReader.Source> volumes) {

  List<Mount> read(Place container) {
    return container.get("volumeMounts").map(Place::items).orElse(List.of()).stream()
        .filter(item -> item.mapping().isPresent() && item.member(Slots.DIRECTIVE).isEmpty())
        .map(this::mount)
        .toList();
  }

  private Mount mount(Place item) {
    Location at = fields.at(item.get("mountPath").or(() -> item.get("name")).orElse(item));
    Optional<VolumeReader.Source> source =
        Optional.ofNullable(volumes.get(Slots.text(item, "name")));
    return new Mount(
        source.map(VolumeReader.Source::kind).orElse(Mount.Kind.VOLUME),
        source.map(s -> from(s, item, at)).orElseGet(() -> unknown(item, at)),
        fields.setting(item, Values::string, at, "mountPath"),
        readOnly(item, source.map(VolumeReader.Source::readOnly).orElse(false), at),
        fields.setting(item, Values::string, "None", at, "mountPropagation"),
        at);
  }

  /// A volume that the document does not list: a patch adds to one that does, a StatefulSet makes
  /// it from a claim.
  private Setting<String> unknown(Place item, Location at) {
    return fields.partial()
        ? new Setting.Unstated<>(at)
        : fields.setting(item, Values::string, at, "name");
  }

  private Setting<String> from(VolumeReader.Source source, Place item, Location at) {
    return source
        .volume()
        .hostPath()
        .map(path -> below(path, Slots.text(item, "subPath")))
        .orElseGet(() -> fields.setting(item, Values::string, at, "name"));
  }

  /// The path on the node that a mount shows: the volume's, with the mount's `subPath` below it.
  private static Setting<String> below(Setting<String> path, String subPath) {
    return path instanceof Setting.Declared<String>(String directory, Location at, _)
            && !subPath.isEmpty()
        ? Setting.declared(directory.replaceAll("/+$", "") + "/" + subPath, at)
        : path;
  }

  private Setting<Boolean> readOnly(Place item, boolean source, Location at) {
    Setting<Boolean> own = fields.setting(item, Values::bool, source, at, "readOnly");
    return source && !fields.partial() ? Setting.absent(true, at) : own;
  }
}
