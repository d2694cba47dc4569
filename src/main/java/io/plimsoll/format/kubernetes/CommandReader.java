package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Origin;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.ShellCommand.Phase;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Dialect;
import io.plimsoll.syntax.shell.Pipeline;
import io.plimsoll.syntax.shell.Script;
import io.plimsoll.syntax.shell.Shell;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the commands that a container runs: `command` and `args` together, and those of its hooks
/// and probes, with the scripts that they hand to a shell.
record CommandReader(Fields fields, Origin origin) {
  private static final String COMMAND = "command";
  private static final List<List<String>> HOOKS =
      List.of(
          List.of("lifecycle", "postStart", "exec"),
          List.of("lifecycle", "preStop", "exec"),
          List.of("livenessProbe", "exec"),
          List.of("readinessProbe", "exec"),
          List.of("startupProbe", "exec"));

  List<ShellCommand> read(Pod.Part part) {
    SubjectPath owner = part.container().path();
    List<ShellCommand> commands =
        new ArrayList<>(
            exec(
                owner,
                Stream.concat(
                    words(Optional.of(part.place()), COMMAND),
                    words(Optional.of(part.place()), "args"))));
    commands.addAll(scripts(owner, part));
    for (List<String> hook : HOOKS) {
      Optional<Place> place = part.place().get(hook.toArray(String[]::new));
      commands.addAll(exec(owner, words(place, COMMAND)));
    }
    return commands;
  }

  /// The `script` of a step of Tekton, and the `source` that a script of Argo hands to its
  /// `command`.
  private List<ShellCommand> scripts(SubjectPath owner, Pod.Part part) {
    String key = part.list().equals("script") ? "source" : "script";
    return part.place().get(key).flatMap(Place::scalar).stream()
        .map(new ScalarText(fields.file())::of)
        .filter(text -> Shell.isScript(text.text()) && !isForOther(part))
        .flatMap(text -> script(owner, Shell.parse(text, Dialect.POSIX)).stream())
        .toList();
  }

  /// Whether a script is handed to a program that is no shell.
  private boolean isForOther(Pod.Part part) {
    return words(Optional.of(part.place()), COMMAND)
        .map(word -> word.text().substring(word.text().lastIndexOf('/') + 1))
        .findFirst()
        .filter(program -> !Shell.isShell(program))
        .isPresent();
  }

  private Stream<MappedText> words(Optional<Place> place, String key) {
    return place.flatMap(map -> map.get(key)).map(Place::items).orElse(List.of()).stream()
        .flatMap(item -> item.scalar().stream())
        .map(new ScalarText(fields.file())::of);
  }

  private List<ShellCommand> exec(SubjectPath owner, Stream<MappedText> words) {
    List<ShellCommand> commands = new ArrayList<>();
    Optional<Command> found = Shell.exec(words.toList());
    found.ifPresent(command ->
        commands.add(
            command(owner, command, fields.file().quoted(command.span()), Optional.empty())));
    found
        .flatMap(Command::inline)
        .ifPresent(inline -> commands.addAll(script(owner, inline.script())));
    return commands;
  }

  private List<ShellCommand> script(SubjectPath owner, Script script) {
    return ShellCommand.of(script, owner, fields.file(), origin, Phase.START);
  }

  private ShellCommand command(
      SubjectPath owner, Command found, Span at, Optional<Pipeline> pipeline) {
    return new ShellCommand(
        ShellCommand.pathOf(owner, found), fields.at(at), origin, Phase.START, found, pipeline);
  }
}
