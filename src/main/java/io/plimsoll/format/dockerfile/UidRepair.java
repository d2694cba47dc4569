package io.plimsoll.format.dockerfile;

import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Effective;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Keyword;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Raises the number of a final `USER` that only this instruction knows. A number that other
/// instructions name too is left to people: files and accounts would have to follow it.
final class UidRepair {
  /// Instructions that may speak of a user by number.
  private static final Set<Keyword> NAMING =
      Set.of(Keyword.RUN, Keyword.COPY, Keyword.ADD, Keyword.USER, Keyword.ARG, Keyword.ENV);

  private final SourceFile file;
  private final Build build;

  UidRepair(SourceFile file, Build build) {
    this.file = file;
    this.build = build;
  }

  Optional<Written> write(Stage target, long uid) {
    return target
        .end()
        .user()
        .filter(user -> user.stage() == target.index())
        .flatMap(user -> write(target, user, uid));
  }

  private Optional<Written> write(Stage target, Effective user, long uid) {
    Span at = user.word().span();
    String text = at.of(file.text());
    String[] parts = text.split(":", 2);
    if (!parts[0].matches("[0-9]{1,10}") || isNamedElsewhere(target, user, parts[0])) {
      return Optional.empty();
    }
    boolean sameGroup = parts.length == 2 && parts[1].equals(parts[0]);
    String group = parts.length < 2 ? "" : ":" + (sameGroup ? Long.toString(uid) : parts[1]);
    return Optional.of(
        new Written(
            List.of(new Edit(at, uid + group)), Set.of(Outline.path(target.index(), "USER"))));
  }

  private boolean isNamedElsewhere(Stage target, Effective user, String number) {
    Pattern whole = Pattern.compile("(?<![0-9])" + number + "(?![0-9])");
    Stream<Instruction> own =
        target.lineage().stream().flatMap(stage -> stage.steps().stream()).map(Step::instruction);
    return Stream.concat(build.globals().stream(), own)
        .filter(instruction -> !instruction.span().equals(user.at().span()))
        .filter(instruction -> instruction.kind().filter(NAMING::contains).isPresent())
        .anyMatch(instruction -> whole.matcher(instruction.span().of(file.text())).find());
  }
}
