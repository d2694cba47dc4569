package io.plimsoll.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.plimsoll.policy.Settings;
import io.plimsoll.report.RulePage;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// `plimsoll rules`: the catalogue, worst first.
final class RulesCommand {
  private final Console console;
  private final Request request;
  private final Phrases phrases;

  RulesCommand(Console console, Request request, Phrases phrases) {
    this.console = console;
    this.request = request;
    this.phrases = phrases;
  }

  int run() throws IOException {
    List<Card> cards =
        Catalogue.rules().stream()
            .map(Rule::card)
            .filter(this::isWanted)
            .sorted(Comparator.comparing(Card::severity).reversed().thenComparing(Card::slug))
            .toList();
    switch (request.form()) {
      case TEXT -> cards.forEach(this::print);
      case JSON -> console.out().println(json(cards));
    }
    return 0;
  }

  private boolean isWanted(Card card) {
    return request.profiles().isEmpty()
        || request.profiles().stream()
            .map(Configuration::profile)
            .anyMatch(profile -> profile.includes(card, Settings.LATEST_KUBERNETES));
  }

  private void print(Card card) {
    console
        .out()
        .printf(
            "%-28s %-9s %-8s %s%n",
            card.slug(),
            phrases.say("word.severity." + card.severity().word()),
            word(card.visibility()),
            RulePage.title(card, phrases));
  }

  private String json(List<Card> cards) throws IOException {
    StringWriter writer = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartArray();
      for (Card card : cards) {
        write(json, card);
      }
      json.writeEndArray();
    }
    return writer.toString();
  }

  private void write(JsonGenerator json, Card card) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", card.slug());
    json.writeStringField("severity", card.severity().word());
    json.writeStringField("pack", word(card.pack()));
    json.writeStringField("shown", word(card.visibility()));
    json.writeStringField("grade", word(card.grade()));
    json.writeStringField("title", RulePage.title(card, phrases));
    json.writeStringField("why", phrases.say("rule." + card.slug() + ".why"));
    json.writeArrayFieldStart("platforms");
    for (String platform : card.platforms().stream().map(RulesCommand::word).sorted().toList()) {
      json.writeString(platform);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
