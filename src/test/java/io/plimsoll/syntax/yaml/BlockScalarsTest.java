package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Block scalars as YAML 1.2.2, chapter 8.1, has them: indentation, chomping, folding, and where
/// they stand.
class BlockScalarsTest {

  private static String text(String yaml, String key) {
    return Yaml.root(yaml).get(key).flatMap(Place::scalar).orElseThrow().text();
  }

  private static String written(String yaml, String key) {
    return Yaml.root(yaml).get(key).orElseThrow().written().of(yaml);
  }

  @Test
  void theFirstLineWithTextSetsTheIndentation() {
    assertEquals("a\n  b\n", text("k: |\n   a\n     b\n", "k"));
    assertEquals("\n\na\n", text("k: |\n\n\n  a\n", "k"));
    assertEquals(" \na\n", text("k: |1\n  \n a\n", "k"));
  }

  @Test
  void anIndicatorSetsTheIndentation() {
    assertEquals("  a\n b\n", text("k: |1\n   a\n  b\n", "k"));
    assertEquals(" a\n", text("k: |2\n   a\n", "k"));
    assertEquals(" a\n", text("k: >2\n   a\n", "k"));
  }

  @Test
  void anIndicatorCountsFromTheParent() {
    String yaml =
        """
        outer:
          inner: |2
              a
             b
          next: 1
        """;
    Place outer = Yaml.root(yaml).get("outer").orElseThrow();
    assertEquals("  a\n b\n", outer.get("inner").flatMap(Place::scalar).orElseThrow().text());
    assertEquals("1", outer.get("next").flatMap(Place::scalar).orElseThrow().text());
  }

  @Test
  void anIndicatorCountsFromTheDashOfAnItem() {
    String yaml =
        """
        - |1
          a
        - b
        """;
    assertEquals(
        List.of(" a\n", "b"),
        Yaml.root(yaml).items().stream().map(item -> item.scalar().orElseThrow().text()).toList());
  }

  /// `⏎` ends a line.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          the end,          '|⏎  a⏎⏎⏎',             'a⏎'
          the end,          '|-⏎  a⏎⏎⏎',            'a'
          the end,          '|+⏎  a⏎⏎⏎',            'a⏎⏎⏎'
          the end,          '>-⏎  a⏎⏎',             'a'
          the end,          '>+⏎  a⏎⏎',             'a⏎⏎'
          both indicators,  '|1-⏎  a⏎',             ' a'
          both indicators,  '|-1⏎  a⏎',             ' a'
          both indicators,  '>+1⏎  a⏎⏎',            ' a⏎⏎'
          no last line end, '|-⏎  a',               'a'
          no last line end, '>-⏎  a⏎  b',           'a b'
          an empty block,   '|⏎l: 1⏎',              ''
          an empty block,   '>-⏎⏎l: 1⏎',            ''
          an empty block,   '|+⏎⏎l: 1⏎',            '⏎'
          folded,           '>⏎  a⏎  b⏎  c⏎',       'a b c⏎'
          folded,           '>⏎  a⏎⏎  b⏎',          'a⏎b⏎'
          folded,           '>⏎  a⏎⏎⏎  b⏎',         'a⏎⏎b⏎'
          indented more,    '>⏎  a⏎    b⏎    c⏎  d⏎','a⏎  b⏎  c⏎d⏎'
          indented more,    '>⏎  a⏎⏎    b⏎⏎  c⏎',   'a⏎⏎  b⏎⏎c⏎'
          """)
  void indicatorsSayHowLinesAreKept(String what, String block, String text) {
    assertEquals(text.replace('⏎', '\n'), text("k: " + block.replace('⏎', '\n'), "k"), what);
  }

  @Test
  void withoutALastLineEndABlockStandsToTheEnd() {
    assertEquals("|-\n  a", written("k: |-\n  a", "k"));
  }

  @Test
  void trailingBlanksBelongToTheText() {
    assertEquals("a  \nb\n", text("k: |\n  a  \n  b\n", "k"));
    assertEquals("a   b\n", text("k: >\n  a  \n  b\n", "k"));
  }

  @Test
  void tabsInTheTextAreText() {
    assertEquals("\ta\n", text("k: |\n  \ta\n", "k"));
    assertEquals("a\tb\n", text("k: >\n  a\tb\n", "k"));
  }

  @Test
  void whatLooksLikeYamlIsText() {
    assertEquals(
        "# no comment\n- no: item\n--- a\n",
        text("k: |\n  # no comment\n  - no: item\n  --- a\n", "k"));
    assertEquals("{{ if }}\n\"\n'\n", text("k: |\n  {{ if }}\n  \"\n  '\n", "k"));
  }

  @Test
  void aCommentMayFollowTheIndicator() {
    assertEquals("a\n", text("k: |  # why\n  a\n", "k"));
    assertEquals("a", text("k: >-\t# why\n  a\n", "k"));
  }

  @Test
  void commentsThatAreIndentedLessEndTheText() {
    String yaml = "k: |\n  a\n # not text\nl: 1\n";
    assertEquals("a\n", text(yaml, "k"));
    assertEquals("not text", Yaml.read(yaml).comments().all().getFirst().text());
  }

  @Test
  void carriageReturnsAreNoText() {
    assertEquals("a\nb\n", text("k: |\r\n  a\r\n  b\r\n", "k"));
    assertEquals("a b\n", text("k: >\r\n  a\r\n  b\r\n", "k"));
  }

  @Test
  void aBlockStandsFromItsIndicatorToItsLastLine() {
    assertEquals("|-\n  a\n  b", written("k: |-\n  a\n  b\nl: 1\n", "k"));
    assertEquals(">2\n   a", written("k: >2\n   a\n\n\nl: 1\n", "k"));
    assertEquals("|+\n  a\n\n", written("k: |+\n  a\n\n\nl: 1\n", "k"));
    assertEquals("|\n  a", written("k: !!str &x |\n  a\nl: *x\n", "k"));
  }

  @Test
  void aBlockInAnItemEndsBeforeTheNext() {
    String yaml = "- |\n  a\n\n- b\n";
    assertEquals("|\n  a", Yaml.root(yaml).items().getFirst().written().of(yaml));
  }

  @Test
  void aBlockMayStandAtTheTop() {
    String yaml = "--- |\n a\n b\n";
    assertEquals("a\nb\n", Yaml.root(yaml).scalar().orElseThrow().text());
    assertEquals("|\n a\n b", Yaml.root(yaml).written().of(yaml));
  }

  @Test
  void wrongIndicatorsAreFaults() {
    assertEquals(List.of("yaml-syntax 1:5"), faults("k: |0\n  a\n"));
    assertEquals(List.of("yaml-syntax 1:6"), faults("k: | a\n  b\n"));
  }

  private static List<String> faults(String yaml) {
    YamlFile file = Yaml.read(yaml);
    return Yaml.places(file, file.problems());
  }
}
