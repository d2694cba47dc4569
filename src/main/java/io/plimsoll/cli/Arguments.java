package io.plimsoll.cli;

import io.plimsoll.rule.Severity;
import io.plimsoll.wording.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads what a person typed. Sentences and help are in the language asked for.
final class Arguments {
  static final List<String> COMMANDS = List.of("review", "fix", "rules", "explain", "syntax");

  /// What `--fail-at` and the settings call a threshold that nothing reaches.
  private static final String NEVER = "never";

  /// With the one that is not run here.
  private static final List<String> ALL =
      Stream.concat(COMMANDS.stream(), Stream.of("serve")).toList();

  /// Commands that take no word of their own.
  private static final Set<String> WITHOUT_WORDS = Set.of("rules");

  private static final List<String> CHANGE =
      List.of("--base", "--profile", "--kubernetes-version", "--config");
  private static final Map<String, List<String>> OPTIONS =
      Map.of(
          "review", List.of("--format", "--fail-at", "--output"),
          "fix", List.of("--rule"),
          "rules", List.of("--format", "--profile"),
          "explain", List.of(),
          "syntax", List.of());
  private static final Map<String, Set<String>> SWITCHES =
      Map.of("fix", Set.of("--safe", "--write"));
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
      throw Refusal.near("unknown-command", Map.of("command", command), command, ALL);
    }
    List<String> rest = Arrays.asList(words).subList(1, words.length);
    if (rest.stream().anyMatch(Arguments::isHelp)) {
      return help(command);
    }
    Words read = read(command, rest);
    if (WITHOUT_WORDS.contains(command) && !read.rest().isEmpty()) {
      String word = read.rest().getFirst();
      throw new Refusal("unknown-word", Map.of("command", command, "word", word));
    }
    return request(command, read);
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

  private static Words read(String command, List<String> words) {
    Set<String> valued = new HashSet<>(OPTIONS.getOrDefault(command, List.of()));
    valued.add("--lang");
    if (ON_A_CHANGE.contains(command)) {
      valued.addAll(CHANGE);
    }
    return Words.read(command, words, valued, SWITCHES.getOrDefault(command, Set.of()));
  }

  private static Request request(String command, Words read) {
    return new Request(
        command,
        read.rest(),
        read.last("--base"),
        read.values("--profile"),
        read.last("--kubernetes-version"),
        read.last("--lang").map(Arguments::languageOf),
        read.last("--config"),
        read.last("--format").map(Arguments::formOf).orElse(Request.Form.TEXT),
        read.last("--fail-at").map(Arguments::thresholdOf),
        read.last("--output"),
        read.values("--rule"),
        read.has("--safe"),
        read.has("--write"),
        false);
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

  private static Request.Threshold thresholdOf(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    Optional<Severity> mildest =
        Arrays.stream(Severity.values())
            .filter(severity -> severity.word().equals(word))
            .findFirst();
    if (mildest.isEmpty() && !word.equals(NEVER)) {
      throw unknownValue("--fail-at", typed, "critical, high, medium, low, info, never");
    }
    return new Request.Threshold(mildest);
  }

  private static Refusal unknownValue(String option, String value, String known) {
    return new Refusal("unknown-value", Map.of("option", option, "value", value, "known", known));
  }
}
