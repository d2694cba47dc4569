package io.plimsoll.policy;

import io.plimsoll.format.Note;
import io.plimsoll.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads hadolint's comments: `hadolint ignore=DL3006,SC1035 # reason` for the next instruction,
/// `hadolint global ignore=…` for the file, and `hadolint stage ignore=…` for the rest of a stage.
/// As there, a list with anything else in it is no exception at all, and comments among the lines
/// of an instruction are not read.
final class HadolintNotes {
  private static final Pattern FORM =
      Pattern.compile(
          "hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*"
              + "([DLSC0-9]{1,20}(?:[ \t]*,[ \t]*[DLSC0-9]{1,20}){0,200})[ \t]*(?:#(.*))?");

  private HadolintNotes() {}

  static Optional<ForeignIgnore> read(Note note) {
    Matcher form = FORM.matcher(note.text().strip());
    if (note.stand().kind() != Note.Kind.COMMENT || !form.matches()) {
      return Optional.empty();
    }
    List<String> ids =
        Arrays.stream(form.group(2).split("[ \t]*,[ \t]*", -1)).map(HadolintNotes::id).toList();
    String reason = Optional.ofNullable(form.group(3)).orElse("").strip();
    String reach = Optional.ofNullable(form.group(1)).orElse("");
    return Optional.of(
        switch (reach) {
          case "global" -> ForeignIgnore.inFile(Tool.HADOLINT, ids, reason);
          case "stage" -> ForeignIgnore.in(Tool.HADOLINT, ids, reason, restOfStage(note));
          default -> ForeignIgnore.in(Tool.HADOLINT, ids, reason, note.covers());
        });
  }

  /// The table knows ShellCheck's ids as one.
  private static String id(String written) {
    return written.startsWith("SC") ? "SC*" : written;
  }

  private static Span restOfStage(Note note) {
    int end = note.stand().around().end();
    return new Span(note.covers().start(), Math.max(note.covers().end(), end));
  }
}
