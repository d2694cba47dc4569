package io.plimsoll.cli;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.format.Format;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.report.Sentences;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.rules.PeerIds;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Formats;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Scan;
import io.plimsoll.scan.Scanner;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One run over an input: reads it, scans it, looks up what the scan needs, and scans once more.
final class Session implements AutoCloseable {
  private static final int MANY_FILES = 2_000;

  /// A file that was looked up may name another one.
  private static final int ROUNDS = 2;

  /// Asked for in every scan, so it is looked up before the first.
  private static final Need.FileAt ATTRIBUTES = new Need.FileAt(".gitattributes");

  private final Console console;
  private final Request request;
  private final Input input;
  private final RuleNames names;
  private final Settings settings;
  private final Phrases phrases;
  private final Notes notes;

  private Session(
      Console console, Request request, Input input, RuleNames names, Settings settings) {
    this.console = console;
    this.request = request;
    this.input = input;
    this.names = names;
    this.settings = settings;
    this.phrases = Phrases.in(Commands.language(request, settings.language()));
    this.notes = new Notes(console.err(), phrases);
  }

  /// Opens what a request names, with the settings that hold there.
  ///
  /// @throws Refusal when it cannot be done
  /// @throws IOException when reading fails
  static Session open(Console console, Request request) throws IOException {
    Notes notes = new Notes(console.err(), Phrases.in(Commands.language(request, "en")));
    Input input = new Places(console, notes).open(request);
    try {
      RuleNames names = names();
      Settings settings = new Configuration(console, request, names).settings(input);
      return new Session(console, request, input, names, settings);
    } catch (Refusal refusal) {
      input.close();
      throw refusal;
    }
  }

  static RuleNames names() {
    return RuleNames.of(
        Catalogue.rules().stream().map(Rule::card).toList(), PeerIds.load().table());
  }

  /// Reviews the input.
  ///
  /// @param fixable which findings get fixes
  Review review(Predicate<Finding> fixable) throws IOException {
    List<Format> formats = Formats.of(settings);
    List<String> below = new Places(console, notes).below(input, request);
    Change change = input.change(path -> isBelow(below, path) && mayBeOurs(formats, path));
    if (change.files().size() > MANY_FILES) {
      notes.print(phrases.count("cli.progress", change.files().size()));
    }
    Scanner scanner = new Scanner(formats, Catalogue.rules(), names);
    Map<Need, Optional<String>> answers = new HashMap<>();
    answers.put(ATTRIBUTES, textAt(ATTRIBUTES));
    Scan scan = scanner.look(change, settings, known(answers));
    for (int round = 0; round < ROUNDS && answer(scan.needs(), answers); round++) {
      scan = scan.knowing(known(answers));
    }
    Report report = scan.report(fixable);
    return new Review(input, settings, change, report, new Sentences(phrases));
  }

  Notes notes() {
    return notes;
  }

  Phrases phrases() {
    return phrases;
  }

  private Known known(Map<Need, Optional<String>> answers) {
    return new Known(console.today(), answers);
  }

  /// Looks up what a scan needs.
  ///
  /// @return whether there was anything to look up
  private boolean answer(List<Need> needs, Map<Need, Optional<String>> answers) {
    boolean found = false;
    for (Need need : needs) {
      if (need instanceof Need.FileAt file && !answers.containsKey(file)) {
        answers.put(file, textAt(file));
        found = true;
      }
    }
    return found;
  }

  private Optional<String> textAt(Need.FileAt file) {
    Optional<FileVersion> version = input.findInHead(file.path());
    return version
        .filter(SourceFile.class::isInstance)
        .map(SourceFile.class::cast)
        .map(SourceFile::text);
  }

  private boolean mayBeOurs(List<Format> formats, String path) {
    boolean data = path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
    return (data || formats.stream().anyMatch(format -> format.recognisesPath(path)))
        && settings.paths().admits(path);
  }

  private static boolean isBelow(List<String> folders, String path) {
    return folders.isEmpty()
        || folders.stream().anyMatch(f -> path.equals(f) || path.startsWith(f + "/"));
  }

  @Override
  public void close() {
    input.close();
  }
}
