package io.plimsoll.app.command;

import io.plimsoll.policy.RuleNames;
import io.plimsoll.review.Citations;
import io.plimsoll.review.Markdown;
import io.plimsoll.review.Prose;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Sources;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `explain`: what a rule is about, in short.
final class Explanation {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z-]+)\\}");

  /// A peer's id may stand for several rules, and a thread may speak of many.
  private static final int MOST = 5;

  private static final int MOST_ALIASES = 8;

  private final RuleNames names;
  private final Addresses addresses;

  Explanation(RuleNames names, Addresses addresses) {
    this.names = names;
    this.addresses = addresses;
  }

  Answer answer(Optional<String> typed, Occasion occasion) {
    RuleChoice choice = RuleChoice.of(typed.stream().toList(), names);
    if (choice.complaint().isPresent()) {
      return Orders.puzzled(choice.complaint().get(), occasion);
    }
    Set<String> slugs = choice.slugs().isEmpty() ? occasion.rules() : choice.slugs();
    List<Card> cards =
        slugs.stream()
            .sorted()
            .flatMap(slug -> Catalogue.named(slug).stream())
            .<Card>map(Rule::card)
            .limit(MOST)
            .toList();
    if (cards.isEmpty()) {
      return Orders.puzzled(Complaint.of("explain-what"), occasion);
    }
    return Answer.told(
        cards.stream().map(card -> page(card, occasion)).collect(Collectors.joining("\n\n")));
  }

  private String page(Card card, Occasion occasion) {
    Phrases phrases = occasion.pull().phrases();
    List<String> parts = new ArrayList<>();
    parts.add("");
    parts.add("<sub>" + badge(card, phrases) + "</sub>");
    occasion.findings().stream()
        .filter(finding -> finding.rule().equals(card.slug()))
        .findFirst()
        .ifPresentOrElse(
            finding -> addOfFinding(finding, occasion, parts),
            () -> addOfRule(card, phrases, parts));
    parts.add(links(card, occasion.voice()));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  /// What is open here is explained as it stands here.
  private static void addOfFinding(Finding finding, Occasion occasion, List<String> parts) {
    Pull pull = occasion.pull();
    Prose prose = new Prose(pull.phrases(), new Sources(pull.change(), pull.report()));
    parts.set(0, "**" + prose.title(finding) + "**");
    parts.addAll(List.of(prose.found(finding), prose.why(finding), prose.remedy(finding)));
  }

  private static void addOfRule(Card card, Phrases phrases, List<String> parts) {
    String key = "rule." + card.slug() + ".";
    parts.set(0, "**" + sentence(key + "title", phrases) + "**");
    parts.add(sentence(key + "why", phrases));
    parts.add(sentence(key + "fix", phrases));
    if (card.grade() == Grade.CHECK && phrases.raw(key + "risk").isPresent()) {
      Map<String, String> risks = Map.of("risks", sentence(key + "risk", phrases));
      parts.add(phrases.say("review.before", risks));
    }
  }

  private String links(Card card, Voice voice) {
    List<String> links = new ArrayList<>();
    addresses
        .rules()
        .map(start -> "[" + voice.say("explain.more") + "](" + start + card.slug() + ".md)")
        .ifPresent(links::add);
    links.add(Citations.of(card.references()));
    links.add(aliases(card));
    return links.stream().filter(link -> !link.isEmpty()).collect(Collectors.joining(" · "));
  }

  /// What fills a hole is known of a finding only: it stays open.
  private static String sentence(String key, Phrases phrases) {
    return HOLE.matcher(phrases.say(key)).replaceAll("…");
  }

  private static String badge(Card card, Phrases phrases) {
    String severity = phrases.say("word.severity." + card.severity().word());
    return "**%s** · %s · %s"
        .formatted(
            severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1),
            Markdown.code(card.slug()),
            phrases.say("word.grade." + card.grade().name().toLowerCase(Locale.ROOT)));
  }

  private String aliases(Card card) {
    return names.aliases(card.slug()).stream()
        .map(alias -> Markdown.code(alias.substring(alias.indexOf(':') + 1)))
        .distinct()
        .limit(MOST_ALIASES)
        .collect(Collectors.joining(", "));
  }
}
