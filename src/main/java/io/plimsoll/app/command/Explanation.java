package io.plimsoll.app.command;

import io.plimsoll.policy.RuleNames;
import io.plimsoll.review.Citations;
import io.plimsoll.review.Markdown;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.scan.Finding;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    Set<String> slugs = choice.slugs().isEmpty() ? ofThread(occasion) : choice.slugs();
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
        cards.stream()
            .map(card -> page(card, occasion.pull().phrases(), occasion.voice()))
            .collect(Collectors.joining("\n\n")));
  }

  private static Set<String> ofThread(Occasion occasion) {
    return occasion.thread().isEmpty()
        ? Set.of()
        : occasion.findings().stream()
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private String page(Card card, Phrases phrases, Voice voice) {
    String key = "rule." + card.slug() + ".";
    List<String> parts = new ArrayList<>();
    parts.add("**" + sentence(key + "title", phrases) + "**");
    parts.add("<sub>" + badge(card, phrases) + "</sub>");
    parts.add(sentence(key + "why", phrases));
    parts.add(sentence(key + "fix", phrases));
    if (card.grade() == Grade.CHECK && phrases.raw(key + "risk").isPresent()) {
      Map<String, String> risks = Map.of("risks", sentence(key + "risk", phrases));
      parts.add(phrases.say("review.before", risks));
    }
    List<String> links = new ArrayList<>();
    addresses
        .rules()
        .map(start -> "[" + voice.say("explain.more") + "](" + start + card.slug() + ".md)")
        .ifPresent(links::add);
    links.add(Citations.of(card.references()));
    links.add(aliases(card));
    parts.add(links.stream().filter(link -> !link.isEmpty()).collect(Collectors.joining(" · ")));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  /// What fills a hole is known of a finding only, so its name stands there.
  private static String sentence(String key, Phrases phrases) {
    return HOLE.matcher(phrases.say(key))
        .replaceAll(hole -> hole.group(1).toUpperCase(Locale.ROOT));
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
