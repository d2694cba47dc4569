package io.plimsoll.report;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Reference;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The page of a rule as Markdown: what, why, how to mend it, an example, who asks for it.
public final class RulePage {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z-]+)\\}");

  private final Card card;
  private final List<String> aliases;
  private final Phrases phrases;

  /// @param aliases what peers call the rule, as `tool:id`
  public RulePage(Card card, List<String> aliases, Phrases phrases) {
    this.card = card;
    this.aliases = List.copyOf(aliases);
    this.phrases = phrases;
  }

  /// The title, with the names of its holes where a finding has facts.
  public static String title(Card card, Phrases phrases) {
    String title = phrases.raw("rule." + card.slug() + ".title").orElse(card.slug());
    return HOLE.matcher(title).replaceAll(hole -> hole.group(1).toUpperCase(Locale.ROOT));
  }

  /// The lines of the page.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("# " + card.slug(), "", "**" + title(card, phrases) + "**", ""));
    lines.addAll(List.of(facts(), "", phrases.say(key("why")), ""));
    lines.addAll(List.of("## How to mend it", "", phrases.say(key("fix"))));
    if (card.grade() == Grade.CHECK) {
      phrases
          .raw(key("risk"))
          .ifPresent(risk -> lines.addAll(List.of("", "Before you apply: " + risk)));
    }
    card.examples().forEach(example -> add(example, lines));
    addReferences(lines);
    addAliases(lines);
    lines.addAll(
        List.of(
            "",
            "## Not this time?",
            "",
            "Put a reason above the line; see [exceptions](../exceptions.md).",
            "",
            "```",
            "# plimsoll:ignore " + card.slug() + " until=2027-03-31 -- why it is so",
            "```"));
    return lines;
  }

  private String key(String what) {
    return "rule." + card.slug() + "." + what;
  }

  private String facts() {
    String platforms =
        String.join(", ", card.platforms().stream().map(RulePage::word).sorted().toList());
    return String.join(
        " · ",
        "Severity: " + card.severity().word(),
        "fix: " + phrases.say("word.grade." + word(card.grade())),
        "shown: " + word(card.visibility()),
        "pack: " + word(card.pack()),
        "for: " + platforms);
  }

  private static void add(Example example, List<String> lines) {
    String language = example.path().contains("ockerfile") ? "dockerfile" : "yaml";
    lines.addAll(List.of("", "## Example: `" + example.path() + "`", "", "Bad:", ""));
    addCode(language, example.bad(), lines);
    lines.addAll(List.of("", "Good:", ""));
    addCode(language, example.good(), lines);
  }

  private static void addCode(String language, String text, List<String> lines) {
    lines.add("```" + language);
    text.lines().forEach(lines::add);
    lines.add("```");
  }

  private void addReferences(List<String> lines) {
    lines.addAll(List.of("", "## Asked for by", ""));
    card.references().stream()
        .map(RulePage::text)
        .distinct()
        .forEach(text -> lines.add("- " + text));
  }

  private void addAliases(List<String> lines) {
    if (!aliases.isEmpty()) {
      lines.addAll(List.of("", "## Other tools call it", ""));
      lines.add(String.join(", ", aliases.stream().map(alias -> "`" + alias + "`").toList()));
    }
  }

  private static String text(Reference reference) {
    return switch (reference.standard()) {
      case "pod-security-standards" ->
          "[Pod Security Standards]"
              + "(https://kubernetes.io/docs/concepts/security/pod-security-standards/), "
              + reference.level()
              + ": `"
              + reference.control()
              + "`, Kubernetes "
              + reference.version();
      case "cis-docker" -> "CIS Docker Benchmark " + reference.version() + ", " + reference.id();
      case "cis-kubernetes" ->
          "CIS Kubernetes Benchmark " + reference.version() + ", " + reference.id();
      case "nsa-cisa-kubernetes" -> "NSA/CISA Kubernetes Hardening Guide " + reference.version();
      case "owasp-docker-top-10" ->
          "[OWASP Docker Top 10](https://github.com/OWASP/Docker-Security), " + reference.id();
      case "owasp-docker-cheat-sheet" ->
          "[OWASP Docker Security Cheat Sheet]"
              + "(https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html),"
              + " rule "
              + reference.id();
      case "nist-800-190" -> "NIST SP 800-190, " + reference.id();
      default -> reference.standard() + " " + reference.version() + " " + reference.id();
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
