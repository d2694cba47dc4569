package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.DROP_ALL;
import static io.plimsoll.syntax.yaml.Edits.NON_ROOT;
import static io.plimsoll.syntax.yaml.Edits.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlEditorSetTest {
  private static Patch set(boolean value, String... path) {
    return Patch.set(Value.of(value), path);
  }

  private static Patch set(String value, String... path) {
    return Patch.set(Value.of(value), path);
  }

  @Test
  void replacesAScalarAndKeepsItsQuotes() {
    assertEquals("a: true # why\n", edit("a: false # why\n", set(true, "a")));
    assertEquals("a: \"y\"\n", edit("a: \"x\"\n", set("y", "a")));
    assertEquals("a: 'it''s'\n", edit("a: 'x'\n", set("it's", "a")));
    assertEquals("a: true\n", edit("a: \"true\"\n", set(true, "a")));
    assertEquals("a:\n  w\nb: 1\n", edit("a:\n  x\nb: 1\n", set("w", "a")));
    assertEquals("a: &x w\nb: *x\n", edit("a: &x z\nb: *x\n", set("w", "a")));
  }

  @Test
  void quotesWhatWouldBeReadAsSomethingElse() {
    assertEquals("a: \"1000\"\n", edit("a: x\n", set("1000", "a")));
    assertEquals("b: 'q'\na: 'yes'\n", edit("b: 'q'\na: x\n", set("yes", "a")));
    assertEquals("a: \"x: y\"\n", edit("a: x\n", set("x: y", "a")));
    assertEquals("a: nginx:1.27@sha256:ab\n", edit("a: x\n", set("nginx:1.27@sha256:ab", "a")));
    assertEquals("a: \"\"\n", edit("a: x\n", set("", "a")));
  }

  @Test
  void fillsAnEmptyValue() {
    assertEquals("a: true\nb: 1\n", edit("a:\nb: 1\n", set(true, "a")));
    assertEquals("a: true # c\n", edit("a: # c\n", set(true, "a")));
    assertEquals("a: true", edit("a: ~", set(true, "a")));
  }

  @Test
  void createsMissingParentsOnce() {
    assertEquals(
        """
        name: x
        securityContext:
          runAsNonRoot: true
          capabilities:
            drop:
              - ALL
        """,
        edit("name: x\n", NON_ROOT.and(DROP_ALL)));
  }

  @Test
  void followsTheIndentationOfTheFile() {
    assertEquals(
        """
        spec:
            list:
            - a
            securityContext:
                capabilities:
                    drop:
                    - ALL
        """,
        edit(
            """
            spec:
                list:
                - a
            """,
            Patch.at(DROP_ALL, "spec")));
  }

  @Test
  void writesIntoTheMapOfAnItem() {
    assertEquals(
        """
        containers:
          - name: a
            image: x # why

            # about b
          - name: b
            securityContext:
              runAsNonRoot: true
        """,
        edit(
            """
            containers:
              - name: a
                image: x # why

                # about b
              - name: b
            """,
            Patch.at(Patch.item(1, NON_ROOT), "containers")));
  }

  @Test
  void deeperInsertionsAtOneLineComeFirst() {
    assertEquals(
        """
        spec:
          containers:
          - name: a
            tty: true
          - b
          hostPID: false
        top: true
        """,
        edit(
            """
            spec:
              containers:
              - name: a
            """,
            set(true, "top")
                .and(set(false, "spec", "hostPID"))
                .and(Patch.at(Patch.add(Value.of("b")), "spec", "containers"))
                .and(Patch.at(Patch.item(0, set(true, "tty")), "spec", "containers"))));
  }

  @Test
  void turnsAnEmptyMapIntoABlock() {
    String after = "a:\n  securityContext: # c\n    runAsNonRoot: true\n  b: 1\n";
    assertEquals(after, edit("a:\n  securityContext: {} # c\n  b: 1\n", Patch.at(NON_ROOT, "a")));
    assertEquals(after, edit("a:\n  securityContext: # c\n  b: 1\n", Patch.at(NON_ROOT, "a")));
    assertEquals(after, edit("a:\n  securityContext: ~ # c\n  b: 1\n", Patch.at(NON_ROOT, "a")));
    assertEquals("securityContext:\n  runAsNonRoot: true", edit("securityContext: null", NON_ROOT));
  }

  @Test
  void flowStaysFlow() {
    assertEquals(
        "securityContext: {a: 1, runAsNonRoot: true, capabilities: {drop: [ALL]}}\n",
        edit("securityContext: {a: 1}\n", NON_ROOT.and(DROP_ALL)));
    assertEquals("{ a: 1, b: true }\n", edit("{ a: 1 }\n", set(true, "b")));
    assertEquals("{a: 1, b: true,}\n", edit("{a: 1,}\n", set(true, "b")));
    assertEquals("- {a: true }\n", edit("- {a: }\n", Patch.item(0, set(true, "a"))));
    assertEquals("- {a: true, b: 1}\n", edit("- {a, b: 1}\n", Patch.item(0, set(true, "a"))));
  }

  @Test
  void flowOverLines() {
    String before =
        """
        a: {
          b: 1, # one
          c: 2  # two
        }
        """;
    String after =
        """
        a: {
          b: 1, # one
          c: 2,  # two
          d: true
        }
        """;
    assertEquals(after, edit(before, set(true, "a", "d")));
    assertEquals(
        after.replace("2,", "2,").replace("d: true", "d: true,"),
        edit(before.replace("c: 2 ", "c: 2, ").replace(",  #", ",  #"), set(true, "a", "d")));
  }

  @Test
  void lineEndsSurvive() {
    assertEquals(
        "\uFEFFa: 1\r\nsecurityContext:\r\n  runAsNonRoot: true\r\n",
        edit("\uFEFFa: 1\r\n", NON_ROOT));
    assertEquals("a: 1\nb: true", edit("a: 1", set(true, "b")));
    assertEquals("a:\r\n  b: 1\r\n  c: true", edit("a:\r\n  b: 1", set(true, "a", "c")));
    assertEquals("LINE_ENDS 1:1", edit("a: 1\rb: 2\r", set(true, "b")));
  }

  @Test
  void insertsBehindTheLastLeaf() {
    assertEquals(
        """
        a:
          b: |
            x

              y
          c: true

        # about d
        d: 1
        """,
        edit(
            """
            a:
              b: |
                x

                  y

            # about d
            d: 1
            """,
            set(true, "a", "c")));
    assertEquals(
        "a:\n  b: |+\n    x\n\n  c: true\nd: 1\n",
        edit("a:\n  b: |+\n    x\n\nd: 1\n", set(true, "a", "c")));
  }

  @Test
  void otherDocumentsStay() {
    assertEquals("a: 1\nb: true\n---\nc: 1\n", edit("a: 1\n---\nc: 1\n", set(true, "b")));
    assertEquals("a: 1\nb: true\n...\n---\nc: 1\n", edit("a: 1\n...\n---\nc: 1\n", set(true, "b")));
    assertEquals("a: 1\nb: true\n---\nc: [\n", edit("a: 1\n---\nc: [\n", set(true, "b")));
  }

  @Test
  void aValueOfAnotherShapeIsReplaced() {
    assertEquals("a: x\nb: 1\n", edit("a:\n  c: 1\nb: 1\n", set("x", "a")));
    assertEquals("a:\n  - x\nb: 1\n", edit("a: y\nb: 1\n", Patch.set(Value.texts("x"), "a")));
    assertEquals("a: x\nb: 1\n", edit("a: |\n  y\nb: 1\n", set("x", "a")));
    assertEquals("a: []\n", edit("a: y\n", Patch.set(Value.texts(), "a")));
  }

  @Test
  void listsOfMaps() {
    Value mount =
        new Value.Entries(Map.of("name", Value.of("tmp"), "emptyDir", new Value.Entries(Map.of())));
    String after = edit("a: 1\n", Patch.at(Patch.add(mount), "volumes"));
    assertEquals(List.of("a: 1", "volumes:"), after.lines().limit(2).toList());
    assertEquals(4, after.lines().count());
  }

  @Test
  void aliasesAreNotWrittenThrough() {
    assertEquals("ALIAS 2:4", edit("a: &x {b: 1}\nc: *x\n", set(true, "c", "d")));
    assertEquals("ALIAS 2:4", edit("a: &x 1\nc: *x\n", set(true, "c")));
    assertEquals("ALIAS 2:5", edit("a: &x 1\nc: [*x]\n", Patch.at(Patch.item(0, set(true)), "c")));
  }

  private static Patch set(boolean value) {
    return Patch.set(Value.of(value));
  }

  @Test
  void anOverrideStandsBesideTheMergeKey() {
    String before = "x: &x\n  a: 1\n  c: {d: 1}\ny:\n  <<: *x\n";
    assertEquals(before + "  a: 2\n", edit(before, Patch.set(Value.of(2), "y", "a")));
    assertEquals("MERGED 5:3", edit(before, Patch.set(Value.of(2), "y", "c", "d")));
    assertEquals(before + "  b: 2\n", edit(before, Patch.set(Value.of(2), "y", "b")));
  }

  @Test
  void strangeShapesAreRefused() {
    assertEquals("EXPLICIT_KEY 1:1", edit("? a\n: 1\n", set(true, "b")));
    assertEquals("OTHER_SHAPE 1:4", edit("a: x\n", set(true, "a", "b")));
    assertEquals("BARE_PAIR 1:2", edit("[a: 1]\n", Patch.item(0, set(true, "b"))));
    assertEquals("PROPERTIES 1:4", edit("a: &x {b: 1}\nc: *x\n", set("x", "a")));
  }
}
