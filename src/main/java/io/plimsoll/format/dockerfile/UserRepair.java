package io.plimsoll.format.dockerfile;

import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.model.User;
import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Comment;
import io.plimsoll.syntax.dockerfile.Effective;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Keyword;
import io.plimsoll.syntax.dockerfile.Resolution;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lets the final image start as a user without special rights: where it is started, or where its
/// last `USER` already stands.
final class UserRepair {
  private static final Set<Keyword> STARTS = Set.of(Keyword.CMD, Keyword.ENTRYPOINT);

  private final SourceFile file;
  private final Build build;

  UserRepair(SourceFile file, Build build) {
    this.file = file;
    this.build = build;
  }

  Optional<Written> write(Stage target, NonRootUser wanted) {
    Optional<String> present = new CreatedUsers(target).last();
    List<String> creation = present.isPresent() ? List.of() : creation(wanted);
    String user = present.orElseGet(() -> name(wanted));
    if (user.isEmpty() || (!creation.isEmpty() && !new CreatedUsers(target).mayCreate())) {
      return Optional.empty();
    }
    Set<String> touched = Set.of(Outline.path(target.index(), "USER"), runs(target));
    return replaceable(target, !creation.isEmpty())
        .map(last -> replaced(last, user, creation))
        .or(() -> inserted(target, user, creation))
        .map(edits -> new Written(edits, touched));
  }

  private static String runs(Stage target) {
    return Outline.path(target.index(), "RUN");
  }

  private static String name(NonRootUser wanted) {
    return switch (wanted) {
      case NonRootUser.Existing(long uid, _, _) -> Long.toString(uid);
      case NonRootUser.Created(long uid, _, _, _) -> Long.toString(uid);
      case NonRootUser.Numeric(long uid, long gid) -> uid + ":" + gid;
      case NonRootUser.OfImage() -> "";
    };
  }

  /// The commands that create a user, in the way of its distribution.
  private static List<String> creation(NonRootUser wanted) {
    if (!(wanted instanceof NonRootUser.Created(long uid, long gid, String name, String family))) {
      return List.of();
    }
    return switch (family) {
      case "alpine", "wolfi", "busybox" ->
          List.of(
              "addgroup -S -g " + gid + " " + name,
              "adduser -S -D -H -u " + uid + " -G " + name + " " + name);
      default ->
          List.of(
              "groupadd --gid " + gid + " " + name,
              "useradd --uid "
                  + uid
                  + " --gid "
                  + name
                  + " --no-create-home --no-log-init "
                  + name);
    };
  }

  /// The `USER` of the final stage, when nothing is run after it and commands before it would run
  /// as root.
  private static Optional<Effective> replaceable(Stage target, boolean creates) {
    Optional<Effective> last = target.end().user().filter(u -> u.stage() == target.index());
    return last.filter(user -> isOwn(target, user, creates) && !isRunAfter(target, user));
  }

  private static boolean isOwn(Stage target, Effective user, boolean creates) {
    return target.steps().stream()
        .filter(step -> !step.triggered())
        .filter(step -> step.instruction().span().equals(user.at().span()))
        .anyMatch(step -> !creates || step.before().user().filter(u -> !isRoot(u)).isEmpty());
  }

  private static boolean isRoot(Effective user) {
    return user.value() instanceof Resolution.Resolved(String text) && User.parse(text).isRoot();
  }

  private static boolean isRunAfter(Stage target, Effective user) {
    return target.steps().stream()
        .map(Step::instruction)
        .filter(instruction -> instruction.is(Keyword.RUN))
        .anyMatch(run -> run.span().start() > user.at().span().start());
  }

  private List<Edit> replaced(Effective last, String user, List<String> creation) {
    List<Edit> edits = new ArrayList<>();
    if (!creation.isEmpty()) {
      int line = file.lines().lineAt(last.at().span().start());
      int start = file.lines().fullLine(line).start();
      edits.add(Edit.insert(start, run(last.at(), creation) + file.lineEnd()));
    }
    edits.add(new Edit(last.word().span(), user));
    return edits;
  }

  private Optional<List<Edit>> inserted(Stage target, String user, List<String> creation) {
    List<String> lines = new ArrayList<>();
    if (!creation.isEmpty()) {
      lines.add(run(target.from(), creation));
    }
    lines.add(inCase(target.from(), "USER") + " " + user);
    String text = String.join(file.lineEnd(), lines);
    Optional<Instruction> start = start(target);
    if (start.isPresent()) {
      return Optional.of(List.of(Edit.insert(lineOf(start.get()), text + file.lineEnd())));
    }
    return end(target).map(offset -> List.of(Edit.insert(offset, file.lineEnd() + text)));
  }

  private String run(Instruction neighbour, List<String> commands) {
    return inCase(neighbour, "RUN") + " " + String.join(" && ", commands);
  }

  private static String inCase(Instruction neighbour, String keyword) {
    String written = neighbour.keyword().value();
    boolean lower = written.equals(written.toLowerCase(Locale.ROOT));
    return lower ? keyword.toLowerCase(Locale.ROOT) : keyword;
  }

  /// The first of the last `CMD` and `ENTRYPOINT` that nothing else follows.
  private static Optional<Instruction> start(Stage target) {
    Optional<Instruction> start = Optional.empty();
    for (Step step : target.steps().reversed()) {
      if (step.triggered() || step.instruction().kind().filter(STARTS::contains).isEmpty()) {
        break;
      }
      start = Optional.of(step.instruction());
    }
    return start;
  }

  /// The start of an instruction's first line, or of the comments right above it.
  private int lineOf(Instruction instruction) {
    LineMap lines = file.lines();
    Set<Integer> comments =
        build.file().comments().stream()
            .map(Comment::line)
            .collect(Collectors.toCollection(HashSet::new));
    int line = instruction.firstLine();
    while (comments.contains(line - 1)) {
      line--;
    }
    return lines.fullLine(line).start();
  }

  /// The end of the stage's last instruction, when nothing but blanks follows it on its line.
  private Optional<Integer> end(Stage target) {
    Instruction last =
        target.steps().stream()
            .filter(step -> !step.triggered())
            .map(Step::instruction)
            .reduce((_, next) -> next)
            .orElse(target.from());
    int end = last.span().end();
    int lineEnd = file.lines().line(file.lines().lineAt(end)).end();
    boolean clean = file.text().substring(end, Math.max(end, lineEnd)).isBlank();
    boolean continued = last.lastLine() > file.lines().lineAt(end);
    return clean && !continued ? Optional.of(Math.max(end, lineEnd)) : Optional.empty();
  }
}
