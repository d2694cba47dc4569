package io.plimsoll.app.job;

import io.plimsoll.app.command.SettingsLayer;
import io.plimsoll.policy.SettingsFile;
import io.plimsoll.review.Links;
import io.plimsoll.review.Markdown;
import io.plimsoll.source.Problem;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a check run says of settings: what is wrong in them, and where they decide.
final class SettingsNotes {
  private static final Pattern FAIL_AT = Pattern.compile("(?m)^[^#\n]*\\bfail-at\\s*:");

  /// How much of what is wrong is said.
  private static final int MOST = 20;

  private final Phrases phrases;
  private final String web;

  /// @param web the address under which people read GitHub, without a final slash
  SettingsNotes(Phrases phrases, String web) {
    this.phrases = phrases;
    this.web = web;
  }

  /// What is wrong in the settings that hold, as one paragraph; empty when nothing is.
  Optional<String> errors(List<SettingsLayer> layers) {
    List<String> rows = layers.stream().flatMap(this::rows).limit(MOST).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.say("check.settings") + "\n\n" + String.join("\n", rows));
  }

  private Stream<String> rows(SettingsLayer layer) {
    return errors(layer.file())
        .map(problem ->
            "- %s: %s".formatted(place(layer, line(layer.file(), problem)), sentence(problem)));
  }

  /// What is wrong in a settings file, in its order.
  static Stream<Problem> errors(SettingsFile file) {
    return file.errors().stream().sorted(Comparator.comparing(Problem::at));
  }

  static int line(SettingsFile file, Problem problem) {
    int offset = Math.min(problem.at().start(), file.source().text().length());
    return Math.max(
        1, Math.min(file.source().lines().lineAt(offset), file.source().lines().count()));
  }

  String sentence(Problem problem) {
    return phrases
        .findFirst(List.of("problem." + problem.code()), problem.facts(), Markdown::write)
        .orElse(Markdown.code(problem.code()));
  }

  /// All that is wrong in a file, as the text of a comment.
  String comment(SettingsFile file) {
    List<String> parts = new ArrayList<>();
    parts.add("**" + phrases.say("check.settings.title") + "**");
    parts.add(phrases.say("check.settings"));
    parts.add(
        String.join("\n", errors(file).limit(MOST).map(problem -> row(file, problem)).toList()));
    return String.join("\n\n", parts);
  }

  private String row(SettingsFile file, Problem problem) {
    String line = Integer.toString(line(file, problem));
    Map<String, String> facts = Map.of("line", line, "sentence", sentence(problem));
    return "- " + phrases.say("check.settings.line", facts);
  }

  /// What is understood in a file and has no effect yet, a line for each.
  Optional<String> withoutEffect(SettingsFile file) {
    List<String> rows =
        file.notes().stream()
            .sorted(Comparator.comparing(Problem::at))
            .limit(MOST)
            .map(note -> row(file, note))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", rows));
  }

  /// Where `fail-at` is set: in the strongest file that names it.
  Optional<String> failAt(List<SettingsLayer> layers) {
    return layers.stream().flatMap(layer -> failAt(layer).stream()).findFirst();
  }

  private Optional<String> failAt(SettingsLayer layer) {
    Matcher found = FAIL_AT.matcher(layer.file().source().text());
    return found.find()
        ? Optional.of(place(layer, layer.file().source().lines().lineAt(found.end())))
        : Optional.empty();
  }

  private String place(SettingsLayer layer, int line) {
    String files = "%s/%s/blob/%s/".formatted(web, layer.repository(), layer.commit());
    return new Links(Optional.of(files)).place(layer.file().source().path(), line);
  }
}
