package io.plimsoll.cli;

import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The commands a person can type.
public final class Commands {
  private static final Set<String> VERSION = Set.of("--version", "-V", "version");

  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  /// Runs the command that the arguments name, and returns its exit code: 0 done and clean, 1
  /// findings that count, 2 the request could not be done.
  public static int run(String... args) {
    return new Commands(Console.ofProcess()).execute(args);
  }

  int execute(String... args) {
    if (args.length > 0 && VERSION.contains(args[0])) {
      console.out().println("plimsoll " + version());
      console.out().flush();
      return 0;
    }
    Phrases phrases = Phrases.in(Arguments.language(args));
    Notes notes = new Notes(console.err(), phrases);
    try {
      int code = dispatch(Arguments.parse(args), phrases);
      console.out().flush();
      return code;
    } catch (Refusal refusal) {
      notes.print(phrases.say(refusal.key(), refusal.facts()));
      return 2;
    } catch (IOException failure) {
      Map<String, String> facts = Map.of("reason", String.valueOf(failure.getMessage()));
      notes.print(phrases.say("cli.refused.input-output", facts));
      return 2;
    }
  }

  private int dispatch(Request request, Phrases phrases) throws IOException {
    if (request.help()) {
      String key = "cli.help" + (request.command().isEmpty() ? "" : "." + request.command());
      console.out().println(phrases.say(key));
      return 0;
    }
    return switch (request.command()) {
      case "review" -> new ReviewCommand(console, request).run();
      case "fix" -> new FixCommand(console, request).run();
      case "rules" -> new RulesCommand(console, request, phrases).run();
      case "explain" -> new ExplainCommand(console, request, phrases).run();
      default -> new SyntaxCommand(console, request).run();
    };
  }

  /// As the archive tells.
  private static String version() {
    return Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /// The language of a request that names none.
  static Language language(Request request, String ofSettings) {
    return request.language().or(() -> Language.of(ofSettings)).orElse(Language.EN);
  }
}
