package io.plimsoll.format.compose;

import io.plimsoll.model.Mount;
import io.plimsoll.model.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A volume in the short syntax: `TARGET`, `SOURCE:TARGET` or `SOURCE:TARGET:OPTIONS`.
///
/// @param source empty for a volume without a name
/// @param options the words after the second colon
record ShortVolume(Text text, String source, String target, List<String> options) {

  ShortVolume {
    options = List.copyOf(options);
  }

  static ShortVolume of(Text text) {
    List<String> parts = split(text.text());
    if (parts.size() == 1) {
      return new ShortVolume(text, "", parts.getFirst(), List.of());
    }
    String options = String.join(":", parts.subList(2, parts.size()));
    return new ShortVolume(
        text,
        parts.get(0),
        parts.get(1),
        options.isEmpty() ? List.of() : Arrays.asList(options.split(",")));
  }

  /// Splits at colons, but not behind a single letter, which compose-go takes for a drive.
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean drive = i == start + 1 && Character.isLetter(text.charAt(start));
      if (text.charAt(i) == ':' && !drive) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  Mount mount(MountSource sources) {
    Setting<String> from = source.isEmpty() ? Setting.absent(text.at()) : text.part(source);
    MountSource.Kinded kinded = sources.ofShort(from, text.found());
    return new Mount(
        kinded.kind(), kinded.source(), text.part(target), readOnly(), propagation(), text.at());
  }

  private Setting<Boolean> readOnly() {
    Optional<String> open = options.stream().filter(text.value()::isOpen).findFirst();
    if (open.isPresent()) {
      return new Setting.Unresolved<>(text.value().written(open.get()), text.at());
    }
    if (options.contains("ro") || options.contains("rw")) {
      return text.found()
          .setting(options.lastIndexOf("ro") > options.lastIndexOf("rw"), text.scalar().span());
    }
    return Setting.absent(false, text.at());
  }

  private Setting<String> propagation() {
    return options.stream()
        .flatMap(option -> Mounts.kubernetesWord(option).stream())
        .findFirst()
        .map(word -> text.found().setting(word, text.scalar().span()))
        .orElseGet(() -> Setting.absent("None", text.at()));
  }
}
