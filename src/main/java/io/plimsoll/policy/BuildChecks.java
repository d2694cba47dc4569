package io.plimsoll.policy;

import io.plimsoll.format.Note;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads BuildKit's parser directive `check=skip=NAME,NAME;error=true`, which holds for the whole
/// file. Names are read in their exact case; `skip=all` names all checks.
final class BuildChecks {

  private BuildChecks() {}

  static Optional<ForeignIgnore> read(Note note) {
    if (note.stand().kind() != Note.Kind.DIRECTIVE || !note.key().equals("check")) {
      return Optional.empty();
    }
    return Arrays.stream(note.text().split(";", -1))
        .map(String::strip)
        .filter(part -> part.matches("skip\\s*=.*"))
        .map(part -> part.substring(part.indexOf('=') + 1).strip())
        .reduce((_, last) -> last)
        .map(BuildChecks::names)
        .map(names -> ForeignIgnore.inFile(Tool.BUILDKIT, names, ""));
  }

  private static List<String> names(String text) {
    return text.equals("all")
        ? List.of(ForeignIgnore.ANY)
        : Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.equals(ForeignIgnore.ANY))
            .toList();
  }
}
