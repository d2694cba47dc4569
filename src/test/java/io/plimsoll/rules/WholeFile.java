package io.plimsoll.rules;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.format.Document;
import io.plimsoll.model.Remedy;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rule says of a whole file, with its lines counted from 1, and what it makes of it.
public final class WholeFile {
  private final Document document;
  private final Options options;
  private final Known known;

  private WholeFile(Document document, Options options, Known known) {
    this.document = document;
    this.options = options;
    this.known = known;
  }

  /// Reads a file in the format that knows its name.
  public static WholeFile of(String path, String text) {
    return new WholeFile(
        Reading.read(path, text), Options.defaults(Reading.NEWEST_MINOR), Verdicts.KNOWN);
  }

  /// The same file with the images pinned in a way of the settings.
  public WholeFile pinning(Options.Pin pin) {
    Options pinned =
        new Options(
            options.kubernetesMinor(),
            options.allowedCapabilities(),
            options.allowedHostPaths(),
            options.writablePaths(),
            pin,
            options.defaultUsers());
    return new WholeFile(document, pinned, known);
  }

  /// The same file after something was looked up.
  public WholeFile knowing(Need need, String answer) {
    Known more = new Known(known.today(), Map.of(need, Optional.of(answer)));
    return new WholeFile(document, options, more);
  }

  /// The same file on another day.
  public WholeFile on(String day) {
    return new WholeFile(document, options, new Known(LocalDate.parse(day), known.answers()));
  }

  /// The verdicts, as [Answers] writes them.
  public List<String> answers(Rule<?> rule) {
    return verdicts(rule).stream().map(verdict -> Answers.answer(verdict, document, 0)).toList();
  }

  /// What the verdicts tell the sentences.
  public List<Map<String, String>> facts(Rule<?> rule) {
    return broken(rule).map(Verdict.Broken::facts).toList();
  }

  /// The remedies with their values.
  public List<Remedy> remedies(Rule<?> rule) {
    return broken(rule).flatMap(broken -> broken.remedies().stream()).toList();
  }

  /// The text with all that the rule can mend mended.
  public String mended(Rule<?> rule) {
    return Reading.fix(rule, document);
  }

  private Stream<Verdict.Broken> broken(Rule<?> rule) {
    return verdicts(rule).stream()
        .filter(Verdict.Broken.class::isInstance)
        .map(Verdict.Broken.class::cast);
  }

  private List<Verdict> verdicts(Rule<?> rule) {
    return Verdicts.of(rule, document.subjects(), options, known);
  }
}
