package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading a changed version takes over the documents before and behind the change, and nothing
/// else.
class ChangedTest {
  private static final String TEXT =
      """
      # a service
      kind: &k Service
      again: *k
      --- # the second
      kind: Pod
      kind: Job
      text: |
        run # this

      # between
      ---
      list: [1, 'two']
      # last
      """;

  private static final String BEHIND =
      """
      # first
      a: 1
      ---
      # second
      b: &b {c: [2]} # here
      c: &b {e: 3}
      d: *b
      d: &d !!map {<<: *b}
      d: *b
      ---
      e: |
        f

      """;

  @Test
  void documentsBeforeAChangeAreTheSameObjects() {
    YamlFile before = Yaml.read(TEXT);
    YamlFile after = changed(TEXT, TEXT.replace("two", "three"));
    assertEquals(3, after.documents().size());
    assertSame(before.documents().get(0), again(before, "two", "three").getFirst());
    assertSame(before.documents().get(1), again(before, "two", "three").get(1));
    assertSame(before.documents().get(0), again(before, "Pod", "Node").getFirst());
    assertNotSame(before.documents().get(1), again(before, "Pod", "Node").get(1));
    assertNotSame(before.documents().get(0), again(before, "Service", "Pod").getFirst());
  }

  @Test
  void aMarkerThatIsNoneAnyMoreEndsNoDocument() {
    YamlFile before = Yaml.read("a: b\n---\nc: d\n");
    assertEquals(2, before.documents().size());
    changed("a: b\n---\nc: d\n", "a: b\n---c: d\n");
    changed("a: b\n---\nc: d\n", "a: b\n---");
    changed("a: b\n---\nc: d\n", "a: b\n---\n");
  }

  @Test
  void documentsBehindAChangeAreMoved() {
    changed(BEHIND, BEHIND.replace("1", "one\nmore: 2\n# and more"));
    changed(BEHIND, BEHIND.replace("# first\na: 1\n", ""));
    changed(BEHIND, BEHIND.replace("a: 1", "a: 1\n---\na: 2"));
    changed(BEHIND, BEHIND.replace("a: 1", "a: '1"));
    changed(BEHIND, BEHIND.replace("a: 1", "a: 1\n%YAML 1.2"));
    changed(BEHIND, BEHIND.replace("a: 1\n", "a: 1"));
  }

  @Test
  void aMarkerBehindAByteOrderMarkBeginsADocumentOnlyThere() {
    changed("\uFEFF---\na: 1\n", "b: 2 # c\uFEFF---\na: 1\n");
    changed("\uFEFF---\na: 1\n---\nb: 2\n", "\n\uFEFF---\na: 1\n---\nb: 2\n");
  }

  @Test
  void aliasesLeadToTheNodesThatWereMoved() {
    YamlFile after = changed(BEHIND, BEHIND.replace("1", "one"));
    Mapping second = (Mapping) after.documents().get(1).root();
    Alias alias = (Alias) second.own("d").orElseThrow().value();
    assertSame(second.own("c").orElseThrow().value(), alias.target());
  }

  private static List<YamlDocument> again(YamlFile before, String from, String to) {
    String text = before.source().text().replace(from, to);
    return before.changedTo(before.source().withText(text)).documents();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # a service,     # some services
          Service,         'Service\nkind: Node'
          Pod,             '[Pod'
          run # this,      '---\nrun'
          run # this,      'run # that'
          '# between',     '# between\n...'
          '# between',     '...\n# between'
          '---\nlist',     'list'
          '---\nlist',     '---\n%YAML 1.2\n---\nlist'
          '---\nlist',     '...\n%TAG ! x\n---\nlist'
          'list: [',       'list: ['
          'list: [',       'list: [\u0000'
          'list: [',       'list: [*k, '
          'list: [',       '---\nlist: ['
          'list: [',       'list: [ü🦑 '
          '# last',        '# last # line\nx: #\n  y'
          'Job\n',         'Job\r\n'
          """)
  void itReadsAsTheChangedTextAloneDoes(String from, String to) {
    changed(TEXT, TEXT.replace(written(from), written(to)));
  }

  private static String written(String cell) {
    return cell.replace("\\n", "\n").replace("\\r", "\r").replace("\\u0000", "\u0000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFa: 1\n---\nb: 2\n---\nc: 3\n",
        "a: 1\r\n---\r\nb: 2\r\n---\r\nc: 3\r\n",
        "a: 1\n...\nb: 2\n---\nc: 3\n",
        "a: 1\n...\n---\nb: 2\n...\n---\nc: 3\n",
        "%YAML 1.1\n---\na: 1\n---\nb: 2\n",
        "a: [\n---\nb: 2\n---\nc: 3\n",
        "a: \u0001\n---\nb: 2\n---\nc: 3\n",
        "---\n---\n---\nc: 3\n",
        "# only\n---\n# notes\n---\n# here: 1\n",
        "--- |\n  a\n--- >\n  b\n--- 'c'\n",
        "🦑: ü\n---\n🦑: [1, ü]\n---\n🦑🦑: 3 # 🦑\n",
        "a: 1\r---\rb: 2\r---\rc: 3\r"
      })
  void everyKindOfFileIsReadAsWell(String text) {
    for (int at = 0; at < text.length(); at++) {
      changed(text, text.substring(0, at) + "1" + text.substring(at));
      changed(text, text.substring(0, at) + text.substring(at + 1));
    }
    changed(text, text + "---\nmore: 1\n");
  }

  @Test
  void aFileThatMightHoldTooManyNodesIsReadAnew() {
    String many = "a: [" + "1,".repeat(Limits.NODES / 4) + "]\n---\n";
    YamlFile before = Yaml.read(many + "b: 1\n");
    YamlFile after = before.changedTo(before.source().withText(many + "b: [" + many + "]"));
    assertNotSame(before.documents().getFirst(), after.documents().getFirst());
    changed(many + "b: 1\n", many + many + many);
  }

  @Test
  void whatAnEditorHasReadIsNotReadAgain() {
    YamlFile file = Yaml.read("a: 1\n");
    YamlEditor editor = new YamlEditor(file);
    SourceFile changed = edited(editor, file, 0, Patch.set(Value.of(true), "b")).orElseThrow();
    assertSame(editor.read(changed), editor.read(changed));
    SourceFile other = changed.withText("a: 2\n");
    assertNotSame(editor.read(other), editor.read(other));
  }

  @Test
  void whatAnEditorHasReadIsWhatTheChangedTextSays() {
    Mutations.run(ChangedTest::edit);
  }

  private static void edit(long seed) {
    Mutations texts = new Mutations(seed);
    Random random = new Random(seed);
    YamlFile file = Yaml.read(file(texts, random));
    YamlEditor editor = new YamlEditor(file);
    List<SourceFile> changed = new ArrayList<>();
    for (int i = 0; i < file.documents().size(); i++) {
      Patch patch = Patch.set(texts.dice().value(2), texts.dice().word(), texts.dice().word());
      edited(editor, file, i, patch).ifPresent(changed::add);
    }
    changed.forEach(one -> same(YamlFile.parse(one), editor.read(one), one.text()));
  }

  /// The file with a patch of one document.
  private static Optional<SourceFile> edited(
      YamlEditor editor, YamlFile file, int document, Patch patch) {
    String text = file.source().text();
    return editor.edit(file.documents().get(document).root(), patch)
            instanceof Rewrite.Done(List<Edit> edits)
        ? Optional.of(file.source().withText(Edit.apply(text, edits)))
        : Optional.empty();
  }

  @Test
  void anyTextIsReadAsWell() {
    Mutations.run(ChangedTest::change);
  }

  private static void change(long seed) {
    Mutations texts = new Mutations(seed);
    Random random = new Random(seed);
    String text = file(texts, random);
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(9));
    String piece = random.nextBoolean() ? texts.piece() : text(texts, random);
    changed(text, new StringBuilder(text).replace(at, end, piece).toString());
  }

  private static String file(Mutations texts, Random random) {
    StringBuilder text = new StringBuilder(text(texts, random));
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(random.nextInt(8) > 0 ? "\n---\n" : "\n...\n").append(text(texts, random));
    }
    return text.toString();
  }

  /// Mostly without faults: a file that has one is read anew.
  private static String text(Mutations texts, Random random) {
    return random.nextInt(4) > 0 ? texts.sound() : texts.text();
  }

  /// The changed text, read after the one before it.
  private static YamlFile changed(String before, String after) {
    YamlFile anew = Yaml.read(after);
    YamlFile again = Yaml.read(before).changedTo(SourceFile.of("file.yaml", after));
    String both = before + "\n=====\n" + after;
    same(anew, again, both);
    return again;
  }

  private static void same(YamlFile anew, YamlFile again, String about) {
    assertEquals(anew.documents(), again.documents(), about);
    assertEquals(anew.comments().all(), again.comments().all(), about);
    assertEquals(anew.problems(), again.problems(), about);
    assertEquals(anew.remarks(), again.remarks(), about);
    assertEquals(anew.source(), again.source());
  }
}
