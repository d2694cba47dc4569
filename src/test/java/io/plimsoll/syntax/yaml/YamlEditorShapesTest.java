package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.DROP_ALL;
import static io.plimsoll.syntax.yaml.Edits.NON_ROOT;
import static io.plimsoll.syntax.yaml.Edits.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The same few changes in files of many shapes: what is written follows its neighbours.
class YamlEditorShapesTest {
  private static final Patch TTY = Patch.set(Value.of(true), "tty");

  private static Value entries(Object... pairs) {
    Map<String, Value> all = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      all.put((String) pairs[i], (Value) pairs[i + 1]);
    }
    return new Value.Entries(all);
  }

  private static final Value VOLUME = entries("name", Value.of("tmp"), "emptyDir", entries());
  private static final Value DEEP =
      entries("a", Value.texts("x", "y"), "b", entries("c", Value.of(1), "d", Value.texts()));

  @Test
  void aListUnderItsKeyAtTheSameColumn() {
    assertEquals(
        """
        spec:
          volumes:
          - name: a
          - name: tmp
            emptyDir: {}
          x: 1
        """,
        edit(
            """
            spec:
              volumes:
              - name: a
              x: 1
            """,
            Patch.at(Patch.add(VOLUME), "spec", "volumes")));
  }

  @Test
  void aListThatStandsDeeper() {
    assertEquals(
        """
        volumes:
            - name: a
            - name: tmp
              emptyDir: {}
        """,
        edit("volumes:\n    - name: a\n", Patch.at(Patch.add(VOLUME), "volumes")));
  }

  @Test
  void aFirstListTakesTheHabitOfTheOthers() {
    String dashed = "a:\n- x\nb:\n- y\n";
    assertEquals(
        dashed + "volumes:\n- name: tmp\n  emptyDir: {}\n",
        edit(dashed, Patch.at(Patch.add(VOLUME), "volumes")));
    String deeper = "a:\n  - x\nb:\n  - y\n";
    assertEquals(
        deeper + "volumes:\n  - name: tmp\n    emptyDir: {}\n",
        edit(deeper, Patch.at(Patch.add(VOLUME), "volumes")));
  }

  @Test
  void aDeepValueInAFileOfFourSpaces() {
    assertEquals(
        """
        x:
            y:
                - 1
            z:
                a:
                    - x
                    - "y"
                b:
                    c: 1
                    d: []
        """,
        edit("x:\n    y:\n        - 1\n", Patch.set(DEEP, "x", "z")));
  }

  @Test
  void aDeepValueInBraces() {
    assertEquals(
        "x: {y: 1, z: {a: [x, \"y\"], b: {c: 1, d: []}}}\n",
        edit("x: {y: 1}\n", Patch.set(DEEP, "x", "z")));
  }

  @Test
  void aRowStaysOnOneLine() {
    Value row = new Value.Row(List.of(Value.of("CMD"), Value.of("a b")));
    assertEquals("a:\n  test: [CMD, \"a b\"]\n", edit("a: {}\n", Patch.set(row, "a", "test")));
    assertEquals(
        "a:\n  - 1\n  - [CMD, \"a b\"]\n", edit("a:\n  - 1\n", Patch.at(Patch.add(row), "a")));
  }

  @Test
  void listsInLists() {
    assertEquals(
        "- - a\n  - b\n- - c\n", edit("- - a\n- - c\n", Patch.item(0, Patch.add(Value.of("b")))));
    assertEquals(
        "- - a\n- - c\n- - d\n  - e\n", edit("- - a\n- - c\n", Patch.add(Value.texts("d", "e"))));
    assertEquals("-\n  - a\n  - b\n", edit("-\n  - a\n", Patch.item(0, Patch.add(Value.of("b")))));
  }

  @Test
  void anItemWhoseMapStandsBelowItsDash() {
    assertEquals(
        "-\n  name: a\n  tty: true\n- name: b\n",
        edit("-\n  name: a\n- name: b\n", Patch.item(0, TTY)));
    assertEquals("-   name: a\n    tty: true\n", edit("-   name: a\n", Patch.item(0, TTY)));
    assertEquals(
        "- # why\n  name: a\n  tty: true\n", edit("- # why\n  name: a\n", Patch.item(0, TTY)));
  }

  @Test
  void anEmptyItemIsFilled() {
    assertEquals("- {tty: true}\n- b\n", edit("- {}\n- b\n", Patch.item(0, TTY)));
    assertEquals("OTHER_SHAPE 1:2", edit("-\n- b\n", Patch.item(0, Patch.set(Value.of("x")))));
    assertEquals("- x # c\n", edit("- ~ # c\n", Patch.item(0, Patch.set(Value.of("x")))));
  }

  @Test
  void theLastItemOfAFileWithoutALineEnd() {
    assertEquals(
        "a:\n- name: x\n  tty: true", edit("a:\n- name: x", Patch.at(Patch.item(0, TTY), "a")));
    assertEquals("a:\n- x\n- z", edit("a:\n- x", Patch.at(Patch.add(Value.of("z")), "a")));
    assertEquals("a: 1\nsecurityContext:\n  runAsNonRoot: true", edit("a: 1", NON_ROOT));
    assertEquals(
        "a: 1\r\nb: 2\r\nsecurityContext:\r\n  runAsNonRoot: true", edit("a: 1\r\nb: 2", NON_ROOT));
  }

  @Test
  void commentsStayWithWhatTheyStandAt() {
    assertEquals(
        """
        # head
        a: # beside
          # within
          b: 1 # one
          tty: true
          # behind
        # about c
        c: 2
        """,
        edit(
            """
            # head
            a: # beside
              # within
              b: 1 # one
              # behind
            # about c
            c: 2
            """,
            Patch.at(TTY, "a")));
  }

  @Test
  void emptyLinesStayBehind() {
    assertEquals(
        "a:\n  b: 1\n  tty: true\n\n\nc: 2\n", edit("a:\n  b: 1\n\n\nc: 2\n", Patch.at(TTY, "a")));
    assertEquals("a: 1\ntty: true\n\n\n", edit("a: 1\n\n\n", TTY));
  }

  @Test
  void aKeyInQuotesIsTheSameKey() {
    assertEquals(
        "'securityContext':\n  \"runAsNonRoot\": true\n",
        edit("'securityContext':\n  \"runAsNonRoot\": false\n", NON_ROOT));
    assertEquals(
        "\"a\\x62c\": true\n", edit("\"a\\x62c\": false\n", Patch.set(Value.of(true), "abc")));
  }

  @Test
  void aKeyThatNeedsQuotesGetsThem() {
    assertEquals("a: 1\n\"on\": true\n", edit("a: 1\n", Patch.set(Value.of(true), "on")));
    assertEquals("a: 'x'\n'b: c': true\n", edit("a: 'x'\n", Patch.set(Value.of(true), "b: c")));
    assertEquals(
        "a: 1\napp.kubernetes.io/name: x\n",
        edit("a: 1\n", Patch.set(Value.of("x"), "app.kubernetes.io/name")));
  }

  @Test
  void blockScalarsBeforeAndBehind() {
    assertEquals(
        """
        a:
          script: |
            one

            two
          tty: true
        b: >-
          x
        """,
        edit(
            """
            a:
              script: |
                one

                two
            b: >-
              x
            """,
            Patch.at(TTY, "a")));
    assertEquals("a: |\n  x\ntty: true", edit("a: |\n  x", TTY));
  }

  @Test
  void textsOverSeveralLines() {
    assertEquals(
        "a:\n  b: one\n    two\n  tty: true\nc: 1\n",
        edit("a:\n  b: one\n    two\nc: 1\n", Patch.at(TTY, "a")));
    assertEquals(
        "a:\n  b: \"one\n\n    two\"\n  tty: true\n",
        edit("a:\n  b: \"one\n\n    two\"\n", Patch.at(TTY, "a")));
    assertEquals("a: x\nb: 1\n", edit("a: one\n  two\nb: 1\n", Patch.set(Value.of("x"), "a")));
    assertEquals("a: 'x'\nb: 1\n", edit("a: 'one\n  two'\nb: 1\n", Patch.set(Value.of("x"), "a")));
  }

  @Test
  void bracesOverSeveralLinesInABlock() {
    assertEquals(
        """
        a:
          b: {
            c: 1,
            tty: true
          }
          d: 1
        """,
        edit(
            """
            a:
              b: {
                c: 1
              }
              d: 1
            """,
            Patch.at(TTY, "a", "b")));
    assertEquals(
        "a: [\n  x,\n  z\n]\n", edit("a: [\n  x\n]\n", Patch.at(Patch.add(Value.of("z")), "a")));
    assertEquals(
        "a: [x,\n  z, w]\n", edit("a: [x,\n  z]\n", Patch.at(Patch.add(Value.of("w")), "a")));
  }

  @Test
  void documentsOfAStream() {
    String before = "---\na: 1\n---\n# b\nb: 1\n...\n";
    assertEquals("---\na: 1\ntty: true\n---\n# b\nb: 1\n...\n", edit(before, TTY));
    assertEquals("--- # c\n{tty: true}\n", edit("--- # c\n{}\n", TTY));
    assertEquals("--- {a: 1, tty: true}\n", edit("--- {a: 1}\n", TTY));
    assertEquals("%YAML 1.2\n---\na: 1\ntty: true\n", edit("%YAML 1.2\n---\na: 1\n", TTY));
  }

  @Test
  void lettersOutsideOfTheBasicPlaneMoveNothing() {
    assertEquals(
        "🐳: \"🐳🐳\" # 🐳\na: {🐳: 1, tty: true} # 🐳\n",
        edit("🐳: \"🐳🐳\" # 🐳\na: {🐳: 1} # 🐳\n", Patch.at(TTY, "a")));
    assertEquals("🐳:\n  é: 1\n  tty: true\n", edit("🐳:\n  é: 1\n", Patch.at(TTY, "🐳")));
  }

  @Test
  void aByteOrderMarkStaysInFront() {
    assertEquals("\uFEFF- a: 1\n  tty: true\n", edit("\uFEFF- a: 1\n", Patch.item(0, TTY)));
    assertEquals("\uFEFFb: 1\n", edit("\uFEFFa: 1\nb: 1\n", Patch.at(Patch.remove(), "a")));
    assertEquals("\uFEFF{a: 1, tty: true}", edit("\uFEFF{a: 1}", TTY));
  }

  @Test
  void severalPartsOfOneContext() {
    assertEquals(
        """
        containers:
        - name: a
          securityContext:
            runAsUser: 1
            capabilities:
              add: [X]
              drop:
              - ALL
            runAsNonRoot: true
        """,
        edit(
            """
            containers:
            - name: a
              securityContext:
                runAsUser: 1
                capabilities:
                  add: [X]
            """,
            Patch.at(Patch.item(0, NON_ROOT.and(DROP_ALL)), "containers")));
  }

  @Test
  void tagsAndAnchorsStayBeforeTheirValue() {
    assertEquals("UNSURE 1:1", edit("a: !!str x\n", Patch.set(Value.of("y"), "a")));
    assertEquals(
        "a: &x\n  b: 1\n  tty: true\nc: *x\n", edit("a: &x\n  b: 1\nc: *x\n", Patch.at(TTY, "a")));
    assertEquals(
        "a: &x !!map\n  b: 1\n  tty: true\n", edit("a: &x !!map\n  b: 1\n", Patch.at(TTY, "a")));
    assertEquals("- &x a: 1\n  tty: true\n", edit("- &x a: 1\n", Patch.item(0, TTY)));
  }
}
