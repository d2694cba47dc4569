package io.plimsoll.cli;

import io.plimsoll.policy.Profile;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.SettingsFile;
import io.plimsoll.source.FileMode;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the settings of a request and adds what was typed.
final class Configuration {
  private final Console console;
  private final Request request;
  private final RuleNames names;

  Configuration(Console console, Request request, RuleNames names) {
    this.console = console;
    this.request = request;
    this.names = names;
  }

  /// The settings that hold for an input.
  ///
  /// @throws Refusal when a file given by name is missing or not understood, or an option's value
  ///   is unknown
  Settings settings(Input input) {
    Settings settings = found(input).map(this::understood).orElse(Settings.defaults());
    Settings all = withOptions(settings);
    if (all.kubernetesMinor() > Settings.LATEST_KUBERNETES) {
      sayBeyond(all);
    }
    return all;
  }

  private void sayBeyond(Settings settings) {
    Phrases phrases = Phrases.in(Commands.language(request, settings.language()));
    new Notes(console.err(), phrases)
        .say(
            "kubernetes-beyond",
            Map.of(
                "version", "1." + settings.kubernetesMinor(),
                "latest", "1." + Settings.LATEST_KUBERNETES));
  }

  private Optional<SettingsFile> found(Input input) {
    String config = request.config().orElse("head");
    return switch (config) {
      case "none" -> Optional.empty();
      case "head" -> first(input::findInHead);
      case "base" -> ofBase(input);
      default -> Optional.of(named(config));
    };
  }

  private Optional<SettingsFile> ofBase(Input input) {
    if (request.base().isEmpty()) {
      throw new Refusal("no-base", Map.of());
    }
    return first(input::findInBase);
  }

  private Optional<SettingsFile> first(Function<String, Optional<FileVersion>> find) {
    return SettingsFile.PATHS.stream()
        .map(find)
        .flatMap(Optional::stream)
        .filter(SourceFile.class::isInstance)
        .map(SourceFile.class::cast)
        .map(file -> SettingsFile.read(file, names))
        .findFirst();
  }

  private SettingsFile named(String typed) {
    try {
      Path path = console.directory().resolve(typed);
      FileVersion version = SourceFile.decode(typed, FileMode.REGULAR, Files.readAllBytes(path));
      if (version instanceof SourceFile file) {
        SettingsFile read = SettingsFile.read(file, names);
        if (read.errors().isEmpty()) {
          return read;
        }
        report(read, read.errors(), "error");
        throw new Refusal("bad-settings", Map.of("path", typed));
      }
    } catch (IOException | InvalidPathException _) {
      // What cannot be read is refused, as below.
    }
    throw new Refusal("unreadable-settings", Map.of("path", typed));
  }

  private Settings understood(SettingsFile file) {
    report(file, file.errors(), "error");
    report(file, file.notes(), "note");
    report(file, withoutOrganisation(file), "note");
    report(file, file.settings().lapsed(console.today()), "note");
    return file.settings();
  }

  /// The command line knows no organisation: a file that names it is told so.
  private static List<Problem> withoutOrganisation(SettingsFile file) {
    return Optional.ofNullable(file.keys().get("extends"))
        .filter(_ -> file.settings().inherits())
        .map(at -> new Problem("settings-no-organisation", at, Map.of()))
        .stream()
        .toList();
  }

  /// Speaks the language that the file itself asks for, unless another one was typed.
  private void report(SettingsFile file, List<Problem> problems, String kind) {
    if (problems.isEmpty()) {
      return;
    }
    SourceFile source = file.source();
    Phrases phrases = Phrases.in(Commands.language(request, file.settings().language()));
    Notes notes = new Notes(console.err(), phrases);
    for (Problem problem : problems.stream().sorted(Comparator.comparing(Problem::at)).toList()) {
      int line = source.lines().lineAt(problem.at().start());
      String sentence = phrases.say("problem." + problem.code(), problem.facts());
      notes.say(
          "settings-" + kind,
          Map.of("path", source.path(), "line", Integer.toString(line), "sentence", sentence));
    }
  }

  private Settings withOptions(Settings settings) {
    Settings result = settings;
    if (!request.profiles().isEmpty()) {
      Set<Profile> profiles = new HashSet<>();
      request.profiles().forEach(word -> profiles.add(profile(word)));
      result = result.withProfiles(profiles);
    }
    if (request.kubernetesVersion().isPresent()) {
      result = result.withKubernetesMinor(minor(request.kubernetesVersion().get()));
    }
    return result;
  }

  /// The profile that a person names.
  static Profile profile(String word) {
    return Profile.of(word)
        .orElseThrow(() ->
            new Refusal(
                "unknown-value",
                Map.of("option", "--profile", "value", word, "known", profiles())));
  }

  static String profiles() {
    return Arrays.stream(Profile.values()).map(Profile::word).collect(Collectors.joining(", "));
  }

  /// The minor version of Kubernetes in what was typed: 34 for `1.34`.
  static int minor(String typed) {
    if (!typed.matches("v?1\\.[0-9]{1,3}(\\.[0-9]+)?")) {
      throw new Refusal(
          "unknown-value",
          Map.of("option", "--kubernetes-version", "value", typed, "known", "1.24, 1.34, …"));
    }
    return Integer.parseInt(typed.replaceFirst("^v?1\\.", "").replaceFirst("\\..*", ""));
  }
}
