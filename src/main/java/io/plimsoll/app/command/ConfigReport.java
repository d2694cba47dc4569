package io.plimsoll.app.command;

import io.plimsoll.policy.SettingsFile;
import io.plimsoll.review.Markdown;
import io.plimsoll.source.Problem;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `config`: which settings hold, and where each of them comes from.
final class ConfigReport {
  private static final int MOST_PROBLEMS = 30;

  private final Addresses addresses;

  ConfigReport(Addresses addresses) {
    this.addresses = addresses;
  }

  /// A settings file with the nodes in which a setting is found again.
  private record Layer(SettingsLayer layer, Optional<Place> root) {
    static Layer of(SettingsLayer layer) {
      Optional<Place> root =
          YamlFile.parse(layer.file().source()).documents().stream()
              .findFirst()
              .map(document -> document.place());
      return new Layer(layer, root);
    }

    /// The line on which a setting stands, from 1.
    Optional<Integer> lineOf(EffectiveSettings.Row row) {
      return root.flatMap(place -> place.get(row.path().toArray(String[]::new)))
          .map(place -> layer.file().source().lines().lineAt(place.used().start()));
    }
  }

  Answer answer(Occasion occasion) {
    Pull pull = occasion.pull();
    List<Layer> layers = pull.layers().stream().map(Layer::of).toList();
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

  private String table(Pull pull, List<Layer> layers, Voice voice) {
    String head =
        "| %s | %s | %s |"
            .formatted(
                voice.say("config.setting"), voice.say("config.value"), voice.say("config.from"));
    return EffectiveSettings.of(pull.settings()).stream()
        .map(row -> row(row, layers, voice))
        .collect(Collectors.joining("\n", head + "\n|---|---|---|\n", ""));
  }

  private String row(EffectiveSettings.Row row, List<Layer> layers, Voice voice) {
    return "| %s | %s | %s |"
        .formatted(
            Markdown.code(String.join(".", row.path())),
            row.value().isEmpty() ? "–" : Markdown.cell(Markdown.code(row.value())),
            Markdown.cell(source(row, layers, voice)));
  }

  /// The strongest file that says it.
  private String source(EffectiveSettings.Row row, List<Layer> layers, Voice voice) {
    return layers.stream()
        .flatMap(layer -> layer.lineOf(row).map(line -> place(layer.layer(), line, voice)).stream())
        .findFirst()
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

  private Stream<String> problems(Layer layer, Occasion occasion) {
    SettingsFile file = layer.layer().file();
    List<Problem> all = new ArrayList<>(file.errors());
    all.addAll(file.notes());
    all.addAll(file.settings().lapsed(occasion.today()));
    return all.stream()
        .sorted(Comparator.comparing(Problem::at))
        .map(problem -> {
          int line = file.source().lines().lineAt(problem.at().start());
          return "- "
              + place(layer.layer(), line, occasion.voice())
              + ": "
              + sentence(problem, occasion);
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
