package io.plimsoll.format.compose;

import io.plimsoll.model.Mount;
import io.plimsoll.model.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that a service mounts: volumes in both syntaxes, memory, secrets and configs.
final class Mounts {
  private final Service service;
  private final MountSource sources;

  Mounts(Service service, MountSource sources) {
    this.service = service;
    this.sources = sources;
  }

  List<Mount> all() {
    List<Mount> mounts = new ArrayList<>(volumes());
    service.items("tmpfs").forEach(item -> item.text().map(this::memory).ifPresent(mounts::add));
    service
        .items("secrets")
        .forEach(item -> provided(item, "/run/secrets/").ifPresent(mounts::add));
    service.items("configs").forEach(item -> provided(item, "/").ifPresent(mounts::add));
    return mounts;
  }

  /// The volumes, where one of the service takes the place of one that it extends and that has the
  /// same target. Source: `13-merge.md` of the Compose Specification, "Unique resources".
  private List<Mount> volumes() {
    List<Mount> mounts = new ArrayList<>();
    for (Found list : service.merged("volumes")) {
      List<Mount> own = new ArrayList<>();
      for (Found item : Service.items(list)) {
        volume(item).ifPresent(own::add);
      }
      if (!mounts.isEmpty()) {
        Set<String> targets = targets(own);
        mounts.removeIf(mount -> mount.target().written().filter(targets::contains).isPresent());
      }
      mounts.addAll(own);
    }
    return mounts;
  }

  private static Set<String> targets(List<Mount> mounts) {
    Set<String> targets = new HashSet<>();
    mounts.forEach(mount -> mount.target().written().ifPresent(targets::add));
    return targets;
  }

  private Optional<Mount> volume(Found item) {
    if (item.place().mapping().isPresent()) {
      return Optional.of(longForm(item));
    }
    return item.text().map(text -> ShortVolume.of(text).mount(sources));
  }

  private Mount longForm(Found item) {
    Setting<String> source = text(item, "source");
    String type = item.get("type").flatMap(Found::text).map(Text::text).orElse("volume");
    MountSource.Kinded kinded = sources.ofType(type, source, item);
    return new Mount(
        kinded.kind(),
        kinded.source(),
        item.get("target").isPresent()
            ? text(item, "target")
            : new Setting.Invalid<>("", item.at()),
        item.get("read_only")
            .flatMap(Found::text)
            .map(Text::asSwitch)
            .orElseGet(() -> writable(item)),
        item.get("bind", "propagation")
            .flatMap(Found::text)
            .map(Mounts::propagation)
            .orElseGet(() -> Setting.absent("None", item.at())),
        item.at());
  }

  private static Setting<Boolean> writable(Found item) {
    return Setting.absent(false, item.at());
  }

  private static Setting<String> text(Found item, String key) {
    return item.get(key)
        .flatMap(Found::text)
        .map(Text::asText)
        .orElseGet(() -> Setting.absent(item.at()));
  }

  private static Setting<String> propagation(Text text) {
    return text.as(Mounts::kubernetesWord);
  }

  /// Docker's words for mount propagation in those of the model.
  static Optional<String> kubernetesWord(String propagation) {
    return switch (propagation) {
      case "private", "rprivate", "" -> Optional.of("None");
      case "slave", "rslave" -> Optional.of("HostToContainer");
      case "shared", "rshared" -> Optional.of("Bidirectional");
      default -> Optional.empty();
    };
  }

  /// `PATH` or `PATH:OPTIONS` of the key `tmpfs`.
  private Mount memory(Text text) {
    String written = text.text();
    int colon = written.indexOf(':');
    String target = colon < 0 ? written : written.substring(0, colon);
    boolean readOnly =
        colon >= 0 && List.of(written.substring(colon + 1).split(",")).contains("ro");
    return new Mount(
        Mount.Kind.TMPFS,
        Setting.absent(text.at()),
        text.part(target),
        text.found().setting(readOnly, text.scalar().span()),
        Setting.absent("None", text.at()),
        text.at());
  }

  /// A secret or a config, which the container may only read.
  private static Optional<Mount> provided(Found item, String directory) {
    Optional<Text> name = item.get("source").flatMap(Found::text).or(item::text);
    Optional<Text> target = item.get("target").flatMap(Found::text);
    return name.map(text ->
        new Mount(
            Mount.Kind.PROVIDED,
            text.asText(),
            target.or(() -> name).get().as(path -> Optional.of(absolute(path, directory))),
            Setting.absent(true, item.at()),
            Setting.absent("None", item.at()),
            item.at()));
  }

  private static String absolute(String path, String directory) {
    return path.startsWith("/") ? path : directory + path;
  }
}
