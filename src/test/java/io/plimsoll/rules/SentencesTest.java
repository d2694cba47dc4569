package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Document;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sentences about the findings of the corpus: none keeps a hole that no fact fills. What
/// stands in explanations, where there is no finding, has no holes but the subject's name.
final class SentencesTest {
  private static final Phrases ENGLISH = Phrases.in(Language.EN);

  static List<Path> files() throws IOException {
    return CorpusTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void noSentenceKeepsAHole(Path path) throws IOException {
    Document document = Reading.read(path.getFileName().toString(), Files.readString(path));
    List<String> open =
        Catalogue.rules().stream()
            .flatMap(rule -> sentences(rule, document))
            .filter(sentence -> sentence.matches(".*\\{[a-z]+}.*"))
            .toList();
    assertEquals(List.of(), open);
  }

  private static Stream<String> sentences(Rule<?> rule, Document document) {
    return Reading.judge(rule, document).stream()
        .filter(Broken.class::isInstance)
        .flatMap(verdict -> sentences(rule.card().slug(), (Broken) verdict));
  }

  private static Stream<String> sentences(String slug, Broken broken) {
    String rule = "rule." + slug + ".";
    Map<String, String> facts = new HashMap<>(broken.facts());
    facts.put("name", "web");
    facts.put("kind", "container");
    List<String> keys = new ArrayList<>(List.of("title", "why", "fix"));
    ENGLISH.raw(rule + "risk").ifPresent(_ -> keys.add("risk"));
    return Stream.concat(
        keys.stream().map(key -> ENGLISH.say(rule + key, Map.of("name", "web", "kind", "pod"))),
        Stream.of(
            ENGLISH.sayFirst(List.of(rule + "found." + broken.cause(), rule + "found"), facts)));
  }
}
