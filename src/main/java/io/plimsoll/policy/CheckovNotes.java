package io.plimsoll.policy;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads checkov's exceptions: the comment `checkov:skip=ID:reason`, which holds for the whole
/// Dockerfile or the whole object it stands in, and the annotation `checkov.io/skip1: ID=reason`.
final class CheckovNotes {
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?:checkov|bridgecrew|cortex):skip= {0,20}"
              + "([A-Za-z0-9_]{1,80}(?:,[A-Za-z0-9_]{1,80}){0,200})(?::(.*))?");
  private static final Pattern KEY = Pattern.compile("(?:checkov|bridgecrew)\\.io/skip.*");

  private CheckovNotes() {}

  static List<ForeignIgnore> read(Note note) {
    return switch (note.stand().kind()) {
      case ANNOTATION, POD_ANNOTATION -> annotation(note).stream().toList();
      case COMMENT, INNER_COMMENT -> comments(note);
      case DIRECTIVE -> List.of();
    };
  }

  private static Optional<ForeignIgnore> annotation(Note note) {
    if (!KEY.matcher(note.key()).matches()) {
      return Optional.empty();
    }
    String[] parts = note.text().split("=", 2);
    List<String> ids = List.of(parts[0].strip());
    String reason = parts.length == 2 ? parts[1].strip() : "";
    return Optional.of(ForeignIgnore.in(Tool.CHECKOV, ids, reason, note.covers()));
  }

  private static List<ForeignIgnore> comments(Note note) {
    if (!note.text().contains(":skip=")) {
      return List.of();
    }
    List<ForeignIgnore> found = new ArrayList<>();
    Matcher form = COMMENT.matcher(note.text());
    while (form.find()) {
      List<String> ids = Arrays.asList(form.group(1).split(",", -1));
      String reason = Optional.ofNullable(form.group(2)).orElse("").strip();
      found.add(
          note.stand().platform() == Platform.DOCKERFILE
              ? ForeignIgnore.inFile(Tool.CHECKOV, ids, reason)
              : ForeignIgnore.in(Tool.CHECKOV, ids, reason, note.stand().around()));
    }
    return found;
  }
}
