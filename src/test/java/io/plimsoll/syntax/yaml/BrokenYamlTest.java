package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenYamlTest {
  private static List<String> faults(String text) {
    YamlFile file = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Yaml.read(text));
    return Yaml.places(file, file.problems());
  }

  @Test
  void documentsAroundABrokenOneAreRead() {
    YamlFile file =
        Yaml.read(
            """
            a: 1
            ---
            b: [1
            ---
            c: 3
            ---
            d: "
            ---
            🦑: 5
            """);
    assertEquals(List.of("{a: 1}", "{c: 3}", "{🦑: 5}"), Yaml.meanings(file));
    assertEquals(List.of("yaml-syntax 4:1", "yaml-syntax 8:1"), Yaml.places(file, file.problems()));
  }

  @Test
  void theFaultHasAPlace() {
    assertEquals(List.of("yaml-tab 2:1"), faults("a:\n\tb: 1\n"));
    assertEquals(List.of("yaml-syntax 2:3"), faults("a: b\n c: d\n").subList(0, 1));
    assertEquals(List.of("yaml-syntax 1:1"), faults("%YAML 9.9\n---\na: 1\n").subList(0, 1));
  }

  @Test
  void aliasesNeedAnAnchorBeforeThem() {
    assertEquals(List.of("yaml-unknown-alias 1:4"), faults("a: *b\n"));
    assertEquals(List.of("yaml-recursive-alias 1:8"), faults("a: &b [*b]\n"));
    assertEquals(List.of("yaml-unknown-alias 3:4"), faults("a: &b 1\n---\nc: *b\n"));
  }

  @Test
  void controlCharactersAreARemark() {
    YamlFile file = Yaml.read("a: x\u0007y\u0000\nb: 1\n");
    assertEquals(List.of("{a: x\uFFFDy\uFFFD, b: 1}"), Yaml.meanings(file));
    assertEquals(List.of("yaml-control-character 1:5"), Yaml.places(file, file.remarks()));
  }

  @Test
  void keysWrittenTwiceAreARemark() {
    YamlFile file = Yaml.read("a: 1\nb: 2\n'a': 3\n");
    assertEquals(List.of("{a: 3, b: 2}"), Yaml.meanings(file));
    assertEquals(List.of("yaml-duplicate-key 3:1"), Yaml.places(file, file.remarks()));
  }

  @Test
  void remarksOfABrokenDocumentAreDropped() {
    YamlFile file = Yaml.read("a: 1\na: 2\n---\nb: 1\nb: 2\nc: [\n");
    assertEquals(List.of("yaml-duplicate-key 2:1"), Yaml.places(file, file.remarks()));
  }

  @Test
  void deepNestingIsRefused() {
    assertEquals(List.of("yaml-too-deep 1:201"), faults("[".repeat(5_000)));
    assertEquals(List.of("yaml-too-deep 1:201"), faults("{".repeat(5_000)));
    assertEquals(List.of("yaml-too-deep 1:401"), faults("- ".repeat(5_000)));
    assertEquals(List.of("yaml-too-deep 1:599"), faults("{a:".repeat(5_000)));
    assertEquals(List.of("yaml-too-deep 1:401"), faults("? ".repeat(5_000)));
  }

  @Test
  void deepNestingThroughAliasesIsRefused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 300; i++) {
      text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }
    assertEquals(List.of("yaml-too-deep 199:14"), faults(text.toString()));
  }

  @Test
  void expandingAliasesIsBounded() {
    StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      String uses = ("*a" + (i - 1) + " , ").repeat(9);
      text.append("a%d: &a%d [%s]\n".formatted(i, i, uses));
    }
    assertEquals(List.of("yaml-alias-expansion 6:34"), faults(text.toString()));
  }

  @Test
  void size() {
    assertEquals(List.of("yaml-too-large 1:1"), faults("x".repeat(100_000_000)));
    assertEquals(List.of(), faults("x: " + "x".repeat(990_000)));
    assertEquals(List.of(), faults("x: '" + "x ".repeat(490_000) + "'"));
    assertEquals(List.of("yaml-too-many-nodes 1:500002"), faults("[" + "x,".repeat(400_000) + "]"));
  }

  @Test
  void manyBrokenDocumentsEnd() {
    assertEquals(50, faults("---\na: [\n".repeat(100_000)).size());
    assertEquals(50, faults("---\n\"\n".repeat(100_000)).size());
  }
}
