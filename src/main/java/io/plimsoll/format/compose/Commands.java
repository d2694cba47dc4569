package io.plimsoll.format.compose;

import io.plimsoll.model.Origin;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Dialect;
import io.plimsoll.syntax.shell.Pipeline;
import io.plimsoll.syntax.shell.Script;
import io.plimsoll.syntax.shell.Shell;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a service starts: `entrypoint` and `command`, as a list or as a text that Compose
/// splits as a shell would, and the script that they hand to a shell. Only what stands in the
/// service's own file is read.
record Commands(Service service, SubjectPath owner, Origin origin) {

  List<ShellCommand> read() {
    Optional<Found> entry = own("entrypoint");
    Optional<Found> rest = own("command");
    List<MappedText> words =
        Stream.of(entry, rest).flatMap(Optional::stream).flatMap(this::words).toList();
    boolean split = Stream.of(entry, rest).flatMap(Optional::stream).allMatch(Commands::isText);
    Optional<Command> found =
        split && entry.isPresent() != rest.isPresent() ? single(words) : Shell.exec(words);
    return found.map(this::all).orElse(List.of());
  }

  private Optional<Found> own(String key) {
    return service
        .find(key)
        .filter(found -> found.layer().file().path().equals(service.own().file().path()));
  }

  private static boolean isText(Found found) {
    return found.place().scalar().isPresent();
  }

  private Stream<MappedText> words(Found found) {
    return Stream.concat(
            found.place().scalar().stream(),
            found.place().items().stream().flatMap(item -> item.scalar().stream()))
        .map(scalar -> text(scalar, found));
  }

  /// A text that is one command; more than one is none that Compose could start.
  private static Optional<Command> single(List<MappedText> texts) {
    List<Command> commands =
        texts.stream()
            .flatMap(text -> Shell.parse(text, Dialect.POSIX).commands().stream())
            .toList();
    return commands.size() == 1 ? Optional.of(commands.getFirst()) : Optional.empty();
  }

  private List<ShellCommand> all(Command started) {
    List<ShellCommand> commands = new ArrayList<>();
    commands.add(command(started, service.own().file().quoted(started.span()), Optional.empty()));
    started.inline().ifPresent(inline -> commands.addAll(script(inline.script())));
    return commands;
  }

  private List<ShellCommand> script(Script script) {
    return ShellCommand.of(script, owner, service.own().file(), origin, ShellCommand.Phase.START);
  }

  private ShellCommand command(Command found, Span at, Optional<Pipeline> pipeline) {
    return new ShellCommand(
        ShellCommand.pathOf(owner, found),
        service.own().at(at),
        origin,
        ShellCommand.Phase.START,
        found,
        pipeline);
  }

  /// A scalar as the container gets it: `$$` is `$`, and variables stay for the shell to see.
  private static MappedText text(Scalar scalar, Found found) {
    String text = scalar.text();
    boolean exact = text.length() < 2 || scalar.offsetOf(1) == scalar.offsetOf(0) + 1;
    MappedText.Builder builder = MappedText.of(found.layer().file()).builder();
    for (int i = 0; i < text.length(); i++) {
      boolean twice = text.startsWith("$$", i);
      Span at =
          exact
              ? new Span(scalar.offsetOf(i), scalar.offsetOf(i) + (twice ? 2 : 1))
              : scalar.span();
      builder.append(text.substring(i, i + 1), at.start(), at.end());
      i += twice ? 1 : 0;
    }
    return builder.build(scalar.span().start());
  }
}
