package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.rules.PeerIds;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the generated pages to the catalogue; `-Dgenerate` writes them.
class GeneratedPagesTest {
  private static final Path PAGES = Path.of("docs", "rules");
  private static final Phrases ENGLISH = Phrases.in(Language.EN);
  private static final PeerIds PEERS = PeerIds.load();

  static Stream<Card> cards() {
    return Catalogue.rules().stream().map(Rule::card);
  }

  @ParameterizedTest
  @MethodSource("cards")
  void theRuleHasItsPage(Card card) throws IOException {
    List<String> lines = new RulePage(card, PEERS.of(card.slug()), ENGLISH).lines();
    assertCurrent(PAGES.resolve(card.slug() + ".md"), lines);
  }

  @Test
  void theListHasEveryRule() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            "# Rules", "", "| rule | severity | shown | what is the case |", "|---|---|---|---|"));
    cards()
        .sorted(Comparator.comparing(Card::severity).reversed().thenComparing(Card::slug))
        .map(GeneratedPagesTest::row)
        .forEach(lines::add);
    assertCurrent(PAGES.resolve("README.md"), lines);
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    List<String> known = cards().map(card -> card.slug() + ".md").toList();
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<String> unknown =
          pages
              .map(page -> page.getFileName().toString())
              .filter(name -> !name.equals("README.md") && !known.contains(name))
              .toList();
      assertEquals(List.of(), unknown);
    }
  }

  private static String row(Card card) {
    return "| ["
        + card.slug()
        + "]("
        + card.slug()
        + ".md) | "
        + card.severity().word()
        + " | "
        + card.visibility().name().toLowerCase(Locale.ROOT)
        + " | "
        + RulePage.title(card, ENGLISH)
        + " |";
  }

  private static void assertCurrent(Path page, List<String> lines) throws IOException {
    if (System.getProperty("generate") != null) {
      Files.createDirectories(page.getParent());
      Files.write(page, lines);
    }
    assertEquals(
        String.join("\n", lines) + "\n",
        Files.readString(page),
        "stale: run mvn test -Dtest=GeneratedPagesTest -Dgenerate");
  }
}
