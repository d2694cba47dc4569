package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The largest files that are read, and the first that are not.
class YamlLimitsTest {

  private static List<String> faults(String text) {
    YamlFile file = Yaml.read(text);
    return Yaml.places(file, file.problems());
  }

  private static List<String> codes(String text) {
    return Yaml.read(text).problems().stream().map(Problem::code).toList();
  }

  @Test
  void aFileOfAMillionCharacters() {
    String text = "a: " + "x".repeat(Limits.LENGTH - 3);
    assertEquals(List.of(), faults(text));
    assertEquals(List.of("yaml-too-large 1:1"), faults(text + "x"));
    assertEquals(Map.of("limit", "1000000"), Yaml.read(text + "x").problems().getFirst().facts());
    assertEquals(List.of(), Yaml.read(text + "x").documents());
  }

  @ParameterizedTest
  @CsvSource({"[, ]", "{a: , }", "'- ', ''"})
  void twoHundredLevels(String open, String close) {
    int fits = Limits.DEPTH - 1;
    assertEquals(List.of(), codes(open.repeat(fits) + "x" + close.repeat(fits)));
    String deeper = open.repeat(fits + 1) + "x" + close.repeat(fits + 1);
    assertEquals(List.of("yaml-too-deep"), codes(deeper));
  }

  @Test
  void aliasesCountWhatTheyLeadTo() {
    String deep = "[".repeat(100) + "]".repeat(100);
    String around = "[".repeat(99);
    assertEquals(List.of(), faults("a: &a " + deep + "\nb: " + around + "*a" + "]".repeat(99)));
    assertEquals(
        List.of("yaml-too-deep 2:104"),
        faults("a: &a " + deep + "\nb: " + around + "[*a ]" + "]".repeat(99)));
  }

  @Test
  void aQuarterOfAMillionNodes() {
    assertEquals(List.of(), codes("[" + "x,".repeat(Limits.NODES - 1) + "]"));
    assertEquals(List.of("yaml-too-many-nodes"), codes("[" + "x,".repeat(Limits.NODES) + "]"));
  }

  @Test
  void fiftyBrokenDocuments() {
    String broken = "---\na: [\n";
    String fine = "---\nb: 1\n";
    YamlFile some = Yaml.read(broken.repeat(Limits.BROKEN - 1) + fine);
    assertEquals(49, some.problems().size());
    assertEquals(List.of("{b: 1}"), Yaml.meanings(some));
    YamlFile many = Yaml.read(broken.repeat(Limits.BROKEN) + fine);
    assertEquals(50, many.problems().size());
    assertEquals(List.of(), Yaml.meanings(many));
  }

  @Test
  void whatStandsBeforeALimitIsKept() {
    YamlFile file = Yaml.read("a: 1\n---\n" + "[".repeat(300) + "\n---\nb: 1\n");
    assertEquals(List.of("{a: 1}", "{b: 1}"), Yaml.meanings(file));
    assertEquals(List.of("yaml-too-deep 3:201"), Yaml.places(file, file.problems()));
  }
}
