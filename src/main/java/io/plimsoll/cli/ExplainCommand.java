package io.plimsoll.cli;

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
    List<Rule<?>> rules =
        request.paths().stream().flatMap(typed -> named(typed).stream()).distinct().toList();
    rules.forEach(rule -> explain(rule.card()));
    return 0;
  }

  private static List<Rule<?>> named(String typed) {
    List<Rule<?>> rules =
        Session.names().resolve(typed).stream()
            .sorted()
            .<Rule<?>>flatMap(slug -> Catalogue.named(slug).stream())
            .toList();
    if (rules.isEmpty()) {
      throw new Refusal("unknown-rule", Map.of("rule", typed));
    }
    return rules;
  }

  private void explain(Card card) {
    String key = "rule." + card.slug() + ".";
    print(card.slug() + ": " + RulePage.title(card, phrases));
    print(
        phrases.say("word.severity." + card.severity().word())
            + " · "
            + phrases.say("word.grade." + card.grade().name().toLowerCase(Locale.ROOT)));
    print("");
    print(phrases.say(key + "why"));
    print("");
    print(phrases.say("report.label.fix") + ": " + phrases.say(key + "fix"));
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
