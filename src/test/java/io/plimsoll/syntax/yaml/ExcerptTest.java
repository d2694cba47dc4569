package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.Edit;
import io.plimsoll.source.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One document of a file, read by itself.
class ExcerptTest {
  private static final Patch PATCH = Patch.set(Value.of(true), "hostUsers");

  private static final String TWO =
      """
        a: 1
      ---
      # the second
      b: 2
      """;

  @Test
  void aDocumentsLinesReachFromItsFirstCharacterToTheNextDocument() {
    assertEquals(Optional.of("  a: 1\n"), excerpt(TWO, 0));
    assertEquals(Optional.of("---\n# the second\nb: 2\n"), excerpt(TWO, 1));
  }

  @Test
  void aFileWithDirectivesIsOneWhole() {
    assertEquals(Optional.empty(), excerpt("%YAML 1.1\n---\na: 1\n---\nb: 2\n", 1));
  }

  @Test
  void aFileThatCannotBeReadWhollyIsOneWhole() {
    assertEquals(Optional.empty(), excerpt("a: 1\n---\nb: [\n---\nc: 3\n", 0));
  }

  @Test
  void anEditOfAnotherDocumentIsOutside() {
    YamlFile file = Yaml.read(TWO);
    assertEquals(
        Optional.empty(),
        Excerpt.of(file, targets(file, 0), List.of(Edit.insert(TWO.length(), ""))));
  }

  @Test
  void theMeaningIsThatOfTheDocumentAlone() {
    assertTrue(means(TWO, 1, "hostUsers: true\n"));
  }

  @Test
  void whatBeginsAnotherDocumentIsRefused() {
    assertEquals(false, means(TWO, 1, "---\nhostUsers: true\n"));
    assertEquals(false, means(TWO, 0, "  hostUsers: true"));
  }

  @Test
  void anotherMeaningIsRefused() {
    assertEquals(false, means(TWO, 1, "hostUsers: false\n"));
    assertEquals(false, means(TWO, 1, "hostUsers: [\n"));
  }

  @Test
  void everyDocumentOfAFileIsEditedInItsPlace() {
    assertEquals(
        """
          a: 1
        ---
        # the second
        b: 2
        hostUsers: true
        """,
        edited(TWO, 1));
    assertEquals(
        """
          a: 1
          hostUsers: true
        ---
        # the second
        b: 2
        """,
        edited(TWO, 0));
  }

  private static String edited(String text, int document) {
    YamlFile file = Yaml.read(text);
    return new YamlEditor(file).edit(targets(file, document)) instanceof Rewrite.Done(var edits)
        ? Edit.apply(text, edits)
        : "refused";
  }

  private static boolean means(String text, int document, String line) {
    YamlFile file = Yaml.read(text);
    List<YamlEditor.Target> targets = targets(file, document);
    List<Edit> edits = List.of(Edit.insert(file.documents().get(document).span().end(), line));
    IdentityHashMap<YamlNode, Patch> patches = new IdentityHashMap<>();
    targets.forEach(target -> patches.put(target.node(), target.patch()));
    return Excerpt.of(file, targets, edits).orElseThrow().means(patches, edits, new Checked(0));
  }

  private static Optional<String> excerpt(String text, int document) {
    YamlFile file = Yaml.read(text);
    return Excerpt.of(file, targets(file, document), List.of())
        .map(Excerpt::span)
        .map((Span span) -> text.substring(span.start(), span.end()));
  }

  private static List<YamlEditor.Target> targets(YamlFile file, int document) {
    return List.of(new YamlEditor.Target(file.documents().get(document).root(), PATCH));
  }
}
