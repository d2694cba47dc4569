package io.plimsoll.cli;

import io.plimsoll.rule.Severity;
import io.plimsoll.wording.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Reads what a person typed. Only the reading is the library's; sentences and help are our own, in
/// the language asked for.
final class Arguments {
  static final List<String> COMMANDS = List.of("review", "fix", "rules", "explain", "syntax");

  private static final List<String> CHANGE =
      List.of("--base", "--profile", "--kubernetes-version", "--config");
  private static final Map<String, List<String>> OPTIONS =
      Map.of(
          "review", List.of("--format", "--fail-at", "--output"),
          "fix", List.of("--rule"),
          "rules", List.of("--format", "--profile"),
          "explain", List.of(),
          "syntax", List.of());
  private static final Map<String, List<String>> SWITCHES =
      Map.of("fix", List.of("--safe", "--write"));
  private static final Set<String> ON_A_CHANGE = Set.of("review", "fix");

  private Arguments() {}

  /// Reads a command and its options.
  ///
  /// @throws Refusal when something is not understood
  static Request parse(String... words) {
    if (words.length == 0 || isHelp(words[0])) {
      return help("");
    }
    String command = words[0];
    if (!COMMANDS.contains(command)) {
      throw new Refusal("unknown-command", Map.of("command", command));
    }
    String[] rest = Arrays.copyOfRange(words, 1, words.length);
    if (Arrays.stream(rest).anyMatch(Arguments::isHelp)) {
      return help(command);
    }
    return request(command, read(command, rest));
  }

  /// The language asked for, without reading the rest: a refusal speaks it too.
  static Language language(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].startsWith("--lang=")) {
        return Language.of(words[i].substring("--lang=".length())).orElse(Language.EN);
      }
      if (words[i].equals("--lang") && i + 1 < words.length) {
        return Language.of(words[i + 1]).orElse(Language.EN);
      }
    }
    return Language.EN;
  }

  private static boolean isHelp(String word) {
    return word.equals("--help") || word.equals("-h") || word.equals("help");
  }

  private static Request help(String command) {
    return new Request(
        command,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Request.Form.TEXT,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false,
        true);
  }

  private static ParseResult read(String command, String... words) {
    CommandSpec spec = CommandSpec.create().name(command);
    spec.addPositional(
        PositionalParamSpec.builder()
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
    OPTIONS.getOrDefault(command, List.of()).forEach(option -> spec.addOption(valued(option)));
    SWITCHES.getOrDefault(command, List.of()).forEach(option -> spec.addOption(flag(option)));
    if (ON_A_CHANGE.contains(command)) {
      CHANGE.forEach(option -> spec.addOption(valued(option)));
    }
    spec.addOption(valued("--lang"));
    try {
      return new CommandLine(spec).parseArgs(words);
    } catch (CommandLine.UnmatchedArgumentException unmatched) {
      String option = unmatched.getUnmatched().getFirst();
      throw new Refusal("unknown-option", Map.of("option", option, "command", command));
    } catch (CommandLine.MissingParameterException missing) {
      throw new Refusal(
          "missing-value",
          Map.of("option", missing.getMissing().getFirst().paramLabel(), "command", command));
    } catch (CommandLine.ParameterException wrong) {
      throw new Refusal(
          "bad-arguments",
          Map.of("reason", String.valueOf(wrong.getMessage()), "command", command));
    }
  }

  private static OptionSpec valued(String name) {
    return OptionSpec.builder(name)
        .arity("1")
        .paramLabel(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .build();
  }

  private static OptionSpec flag(String name) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).build();
  }

  private static Request request(String command, ParseResult read) {
    return new Request(
        command,
        read.matchedPositionals().stream()
            .flatMap(positional -> positional.stringValues().stream())
            .toList(),
        last(read, "--base"),
        values(read, "--profile"),
        last(read, "--kubernetes-version"),
        last(read, "--lang").map(Arguments::languageOf),
        last(read, "--config"),
        last(read, "--format").map(Arguments::formOf).orElse(Request.Form.TEXT),
        last(read, "--fail-at").map(Arguments::severityOf),
        last(read, "--output"),
        values(read, "--rule"),
        read.hasMatchedOption("--safe"),
        read.hasMatchedOption("--write"),
        false);
  }

  private static List<String> values(ParseResult read, String option) {
    return read.hasMatchedOption(option)
        ? List.copyOf(read.matchedOption(option).stringValues())
        : List.of();
  }

  private static Optional<String> last(ParseResult read, String option) {
    List<String> values = values(read, option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  private static Language languageOf(String code) {
    return Language.of(code).orElseThrow(() -> unknownValue("--lang", code, "en, da, nb, it, de"));
  }

  private static Request.Form formOf(String word) {
    return switch (word) {
      case "text" -> Request.Form.TEXT;
      case "json" -> Request.Form.JSON;
      default -> throw unknownValue("--format", word, "text, json");
    };
  }

  private static Severity severityOf(String word) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> unknownValue("--fail-at", word, "critical, high, medium, low, info"));
  }

  private static Refusal unknownValue(String option, String value, String known) {
    return new Refusal("unknown-value", Map.of("option", option, "value", value, "known", known));
  }
}
