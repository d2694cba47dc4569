package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes mounts read-only.
record MountWriter(Wishes wishes) {

  List<Wish> readOnly(String target) {
    return wishes.changeItems("volumes", item -> mountsAt(item, target), MountWriter::changed);
  }

  private static boolean mountsAt(Found item, String target) {
    Optional<String> written =
        item.place().mapping().isPresent()
            ? item.get("target").flatMap(Found::text).map(Text::text)
            : item.text().map(text -> ShortVolume.of(text).target());
    return written.filter(target::equals).isPresent();
  }

  private static Optional<Patch> changed(Found item) {
    return item.place().mapping().isPresent()
        ? Optional.of(Patch.set(Value.of(true), "read_only"))
        : item.place()
            .scalar()
            .map(Scalar::text)
            .flatMap(MountWriter::changed)
            .map(text -> Patch.set(Value.of(text)));
  }

  private static Optional<String> changed(String written) {
    List<String> parts = Colons.split(written, true);
    return switch (parts.size()) {
      case 2 -> Optional.of(written + ":ro");
      case 3 -> Optional.of(parts.get(0) + ":" + parts.get(1) + ":" + options(parts.get(2)));
      default -> Optional.empty();
    };
  }

  private static String options(String written) {
    List<String> options = new ArrayList<>(Arrays.asList(written.split(",")));
    options.removeIf(option -> option.equals("rw") || option.equals("ro") || option.isEmpty());
    options.addFirst("ro");
    return String.join(",", options);
  }
}
