package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the options of `RUN`.
final class RunReader {
  private static final Set<String> NETWORKS = Set.of("default", "none", "host");
  private static final Set<String> SECURITY = Set.of("sandbox", "insecure");

  private final ArgumentReader reader;

  RunReader(ArgumentReader reader) {
    this.reader = reader;
  }

  Arguments read() {
    return reader.flagged(this::flags);
  }

  private Arguments flags() {
    return devices()
        .or(() -> oneOf("network", NETWORKS))
        .or(() -> oneOf("security", SECURITY))
        .orElseGet(this::mounts);
  }

  private Optional<Arguments> oneOf(String flag, Set<String> allowed) {
    return reader
        .value(flag)
        .filter(word -> !allowed.contains(word.value()))
        .map(word -> refuse("invalid-" + flag, word));
  }

  private Arguments mounts() {
    List<Mount> mounts = new ArrayList<>();
    for (Flag flag : reader.flags("mount")) {
      Word value = flag.value().orElseThrow();
      Optional<List<Word>> fields = Fields.split(value);
      if (fields.isEmpty()) {
        return refuse("invalid-mount", value);
      }
      Mount mount = new Mount(value, fields.get().stream().map(Mount.Field::of).toList());
      Optional<Word> variable = variableFrom(mount);
      if (variable.isPresent()) {
        return refuse("variable-in-from", variable.get());
      }
      mounts.add(mount);
    }
    return new Arguments.Run(
        reader.command(reader.words()),
        reader.heredocs(),
        mounts,
        reader.value("network"),
        reader.value("security"));
  }

  /// A `from` with a `$` in it, other than as its last character.
  private static Optional<Word> variableFrom(Mount mount) {
    return mount.fields().stream()
        .filter(field -> field.key().equals("from"))
        .flatMap(field -> field.value().stream())
        .filter(word -> isBefore(word.value().indexOf('$'), word.value().length() - 1))
        .findFirst();
  }

  private static boolean isBefore(int index, int last) {
    return index >= 0 && index != last;
  }

  private Optional<Arguments> devices() {
    return reader.flags("device").stream()
        .flatMap(flag -> flag.value().stream())
        .filter(word -> !isDevice(word))
        .findFirst()
        .map(word -> refuse("invalid-device", word));
  }

  /// A device has one name and may say whether it is required.
  private static boolean isDevice(Word value) {
    Optional<List<Word>> fields = Fields.split(value);
    boolean named = false;
    for (Word field : fields.orElse(List.of())) {
      Mount.Field part = Mount.Field.of(field);
      String text = part.value().map(Word::value).orElse("true");
      if (part.key().equals("required")) {
        if (!isGoBoolean(text)) {
          return false;
        }
      } else if (named) {
        return false;
      } else {
        named = !(part.key().equals("name") && text.isEmpty());
      }
    }
    return fields.isPresent();
  }

  private static boolean isGoBoolean(String text) {
    return Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False")
        .contains(text);
  }

  private Arguments refuse(String code, Word word) {
    return reader.refuse(code, word.span(), Map.of("value", word.value()));
  }
}
