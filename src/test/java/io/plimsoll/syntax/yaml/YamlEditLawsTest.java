package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.plimsoll.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every edit keeps: what was set is there, what was removed is gone, and nothing else moves.
class YamlEditLawsTest {
  private static final String POD =
      """
      apiVersion: v1   # core
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
        # the front
        - name: one
          image: nginx:1.29
        - name: two
          image: redis:8
          securityContext:
            privileged: true
        - {name: three, image: busybox}
      """;

  @Property(tries = 300)
  void whatWasSetIsThere(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    String text = dice.document(dice.entries(3)).text();
    Patch patch = Patch.set(Value.of("set"), "some", "where");
    written(text, patch).ifPresent(after -> assertEquals("set", at(after, "some", "where"), after));
  }

  @Property(tries = 300)
  void whatWasRemovedIsGone(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    String text = dice.document(dice.entries(3)).text();
    Mapping root = root(text);
    if (root.entries().isEmpty()) {
      return;
    }
    String name = root.entries().getFirst().name().orElseThrow();
    Patch patch = new Patch.Keys(Map.of(name, new Patch.Remove(false)));
    written(text, patch)
        .ifPresent(after ->
            assertFalse(
                root(after).entries().stream().anyMatch(e -> e.name().equals(Optional.of(name))),
                after));
  }

  @Property(tries = 300)
  void settingAndRemovingGivesTheMeaningBack(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    String text = dice.document(dice.entries(3)).text();
    Patch set = Patch.set(Value.of("set"), "absent");
    Patch remove = new Patch.Keys(Map.of("absent", new Patch.Remove(false)));
    written(text, set)
        .flatMap(after -> written(after, remove))
        .ifPresent(back -> assertEquals(Meaning.of(root(text)), Meaning.of(root(back)), back));
  }

  @Property(tries = 200)
  void lineEndsDoNotMatter(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    String text = dice.document(dice.entries(3)).text().replace("\r\n", "\n");
    Patch patch = Patch.set(Value.of(true), "securityContext", "runAsNonRoot");
    Optional<String> plain = written(text, patch);
    written(text.replace("\n", "\r\n"), patch)
        .ifPresent(crlf -> assertEquals(plain, Optional.of(crlf.replace("\r\n", "\n"))));
  }

  @Test
  void everySubsetOfTheContainersIsEditedAlone() {
    YamlFile file = Yaml.read(POD);
    List<YamlNode> containers = containers(file);
    Patch patch = Patch.set(Value.of(false), "securityContext", "allowPrivilegeEscalation");
    for (int chosen = 1; chosen < 1 << containers.size(); chosen++) {
      List<YamlEditor.Target> targets = new ArrayList<>();
      for (int i = 0; i < containers.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          targets.add(new YamlEditor.Target(containers.get(i), patch));
        }
      }
      Rewrite.Done done = assertInstanceOf(Rewrite.Done.class, new YamlEditor(file).edit(targets));
      List<YamlNode> after = containers(Yaml.read(Edit.apply(POD, done.edits())));
      for (int i = 0; i < containers.size(); i++) {
        boolean mended = (chosen & 1 << i) != 0;
        assertEquals(
            mended, get(after.get(i), "securityContext", "allowPrivilegeEscalation").isPresent());
        assertEquals(get(containers.get(i), "image"), get(after.get(i), "image"));
      }
    }
  }

  @Test
  void linesOutsideOfAnEditStay() {
    YamlFile file = Yaml.read(POD);
    Patch patch = Patch.set(Value.of(true), "securityContext", "readOnlyRootFilesystem");
    Rewrite.Done done =
        assertInstanceOf(
            Rewrite.Done.class, new YamlEditor(file).edit(containers(file).get(1), patch));
    assertEquals(
        POD.replace(
            "      privileged: true\n",
            "      privileged: true\n      readOnlyRootFilesystem: true\n"),
        Edit.apply(POD, done.edits()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb: 2\n",
        "a: 1\nb: 2",
        "{a: 1, b: 2}\n",
        "{\"a\": 1, \"b\": 2}",
        "---\na: 1\nb: 2\n...\n",
        "# head\n\na: 1 # one\n\n# tail of b\nb: 2\n# end\n",
        "\uFEFFa: 1\nb: 2\n",
        "? a\n: 1\nb: 2\n",
      })
  void aValueIsReplacedInEveryStyle(String text) {
    Optional<String> after = written(text, Patch.set(Value.of(3), "b"));
    assertEquals(Optional.of(text.replace("2", "3")), after);
  }

  private static Mapping root(String text) {
    return (Mapping) Yaml.read(text).documents().getFirst().root();
  }

  private static Optional<String> written(String text, Patch patch) {
    YamlFile file = Yaml.read(text);
    return new YamlEditor(file).edit(file.documents().getFirst().root(), patch)
            instanceof Rewrite.Done(List<Edit> edits)
        ? Optional.of(Edit.apply(text, edits))
        : Optional.empty();
  }

  private static String at(String text, String... path) {
    return get(root(text), path).orElse("nothing");
  }

  private static Optional<String> get(YamlNode node, String... path) {
    YamlNode at = node;
    for (String name : path) {
      if (!(at instanceof Mapping map)) {
        return Optional.empty();
      }
      Optional<Mapping.Entry> entry =
          map.entries().stream().filter(e -> e.name().equals(Optional.of(name))).findFirst();
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      at = entry.get().value();
    }
    return Optional.of(at instanceof Scalar scalar ? scalar.text() : at.toString());
  }

  private static List<YamlNode> containers(YamlFile file) {
    Mapping root = (Mapping) file.documents().getFirst().root();
    Mapping spec = (Mapping) root.entries().getLast().value();
    return ((Sequence) spec.entries().getFirst().value()).items();
  }
}
