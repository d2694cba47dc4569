package io.plimsoll.app.command;

import io.plimsoll.policy.LayeredSettings;
import io.plimsoll.policy.SettingsFile;
import io.plimsoll.review.Markdown;
import io.plimsoll.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `config`: which settings hold, and where each of them comes from.
final class ConfigReport {
  private static final int MOST_PROBLEMS = 30;

  private final Addresses addresses;

  ConfigReport(Addresses addresses) {
    this.addresses = addresses;
  }

  Answer answer(Occasion occasion) {
    Pull pull = occasion.pull();
    List<SettingsLayer> layers = pull.layers();
    List<String> parts = new ArrayList<>();
    parts.add(table(pull, layers, occasion.voice()));
    if (pull.isOrganisationUnread()) {
      parts.add(occasion.voice().say("config.unread"));
    }
    List<String> problems =
        layers.stream().flatMap(layer -> problems(layer, occasion)).limit(MOST_PROBLEMS).toList();
    if (!problems.isEmpty()) {
      parts.add(occasion.voice().say("config.problems") + "\n\n" + String.join("\n", problems));
    }
    return Answer.told(String.join("\n\n", parts));
  }

  private String table(Pull pull, List<SettingsLayer> layers, Voice voice) {
    String head =
        "| %s | %s | %s |"
            .formatted(
                voice.say("config.setting"), voice.say("config.value"), voice.say("config.from"));
    List<SettingsFile> files = layers.stream().map(SettingsLayer::file).toList();
    return new LayeredSettings(pull.settings(), files)
        .rows().stream()
            .map(row -> row(row, layers, voice))
            .collect(Collectors.joining("\n", head + "\n|---|---|---|\n", ""));
  }

  private String row(LayeredSettings.Row row, List<SettingsLayer> layers, Voice voice) {
    return "| %s | %s | %s |"
        .formatted(
            Markdown.code(row.key()),
            Markdown.cell(Markdown.code(row.value())),
            Markdown.cell(source(row, layers, voice)));
  }

  /// The strongest file that says it.
  private String source(LayeredSettings.Row row, List<SettingsLayer> layers, Voice voice) {
    return layers.stream()
        .filter(layer -> row.file().filter(layer.file()::equals).isPresent())
        .findFirst()
        .map(layer -> place(layer, row.line(), voice))
        .orElseGet(() -> voice.say("config.default"));
  }

  private String place(SettingsLayer layer, int line, Voice voice) {
    String from =
        switch (layer.from()) {
          case REPOSITORY -> voice.say("config.repository");
          case ORGANISATION -> voice.say("config.organisation");
        };
    return from
        + " · "
        + addresses
            .files(layer.repository(), layer.commit())
            .place(layer.file().source().path(), line);
  }

  private Stream<String> problems(SettingsLayer layer, Occasion occasion) {
    SettingsFile file = layer.file();
    List<Problem> all = new ArrayList<>(file.errors());
    all.addAll(file.notes());
    all.addAll(file.settings().lapsed(occasion.today()));
    return all.stream()
        .sorted(Comparator.comparing(Problem::at))
        .map(problem -> {
          int line = file.source().lines().lineAt(problem.at().start());
          return "- " + place(layer, line, occasion.voice()) + ": " + sentence(problem, occasion);
        });
  }

  private static String sentence(Problem problem, Occasion occasion) {
    return occasion
        .pull()
        .phrases()
        .findFirst(List.of("problem." + problem.code()), problem.facts(), Markdown::write)
        .orElse(Markdown.code(problem.code()));
  }
}
