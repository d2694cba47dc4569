package io.plimsoll.cli;

import io.plimsoll.policy.RuleNames;
import io.plimsoll.report.RulePage;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `plimsoll explain RULE`: what, why, how to mend it, who asks for it, an example.
final class ExplainCommand {
  private final Console console;
  private final Request request;
  private final Phrases phrases;

  ExplainCommand(Console console, Request request, Phrases phrases) {
    this.console = console;
    this.request = request;
    this.phrases = phrases;
  }

  int run() {
    if (request.paths().isEmpty()) {
      throw new Refusal("no-rule", Map.of());
    }
    List<String> slugs =
        request.paths().stream().flatMap(typed -> meant(typed).stream()).distinct().toList();
    slugs.forEach(this::explain);
    return 0;
  }

  private static List<String> meant(String typed) {
    List<String> slugs =
        Session.names().resolve(typed).stream().filter(ExplainCommand::exists).sorted().toList();
    if (slugs.isEmpty()) {
      throw Refusal.near("unknown-rule", Map.of("rule", typed), typed, Session.names().slugs());
    }
    return slugs;
  }

  private static boolean exists(String slug) {
    return RuleNames.OF_THE_ENGINE.contains(slug) || Catalogue.named(slug).isPresent();
  }

  /// What the engine itself says has no card.
  private void explain(String slug) {
    Optional<Card> card = Catalogue.named(slug).map(Rule::card);
    String key = "rule." + slug + ".";
    print(
        slug
            + ": "
            + card.map(c -> RulePage.title(c, phrases))
                .orElseGet(() -> phrases.say(key + "title")));
    card.ifPresent(this::rank);
    print("");
    print(phrases.say(key + "why"));
    print("");
    print(phrases.say("report.label.fix") + ": " + phrases.say(key + "fix"));
    card.ifPresent(this::more);
  }

  private void rank(Card card) {
    print(
        phrases.say("word.severity." + card.severity().word())
            + " · "
            + phrases.say("word.grade." + card.grade().name().toLowerCase(Locale.ROOT)));
  }

  private void more(Card card) {
    String key = "rule." + card.slug() + ".";
    if (card.grade() == Grade.CHECK) {
      phrases
          .raw(key + "risk")
          .ifPresent(risk -> print(phrases.say("report.label.note") + ": " + risk));
    }
    print("");
    card.examples().forEach(this::example);
    print(phrases.say("cli.explain.references"));
    card.references().forEach(reference -> print("  " + text(reference)));
    List<String> aliases = Session.names().aliases(card.slug());
    if (!aliases.isEmpty()) {
      print(phrases.say("cli.explain.aliases"));
      print("  " + String.join(", ", aliases));
    }
  }

  private void example(Example example) {
    print(phrases.say("cli.explain.bad") + " (" + example.path() + ")");
    example.bad().lines().forEach(line -> print("  " + line));
    print(phrases.say("cli.explain.good"));
    example.good().lines().forEach(line -> print("  " + line));
    print("");
  }

  private static String text(Reference reference) {
    return String.join(
            " ",
            reference.standard(),
            reference.version(),
            reference.id(),
            reference.level(),
            reference.control())
        .strip()
        .replaceAll(" +", " ");
  }

  private void print(String line) {
    console.out().println(line);
  }
}
