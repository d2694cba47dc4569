package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.DROP_ALL;
import static io.plimsoll.syntax.yaml.Edits.NON_ROOT;
import static io.plimsoll.syntax.yaml.Edits.editJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class YamlEditorJsonTest {
  @Test
  void appendsOnALineOfItsOwn() {
    String before =
        """
        {
          "name": "x", // why
          "image": "y" // which
        }
        """;
    String after =
        """
        {
          "name": "x", // why
          "image": "y", // which
          "securityContext": {
            "runAsNonRoot": true,
            "capabilities": {
              "drop": ["ALL"]
            }
          }
        }
        """;
    assertEquals(after, editJson(before, NON_ROOT.and(DROP_ALL)));
  }

  @Test
  void tabsAndTrailingCommasSurvive() {
    assertEquals(
        "{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"c\": true\n\t},\n}\n",
        editJson("{\n\t\"a\": 1,\n}\n", Patch.set(Value.of(true), "b", "c")));
    assertEquals("{\"a\":1, \"b\": true}", editJson("{\"a\":1}", Patch.set(Value.of(true), "b")));
  }

  @Test
  void removesWithTheComma() {
    String before = "{\n  \"a\": 1,\n  \"b\": 2\n}\n";
    assertEquals("{\n  \"a\": 1\n}\n", editJson(before, Patch.at(Patch.remove(), "b")));
    assertEquals("{\n  \"b\": 2\n}\n", editJson(before, Patch.at(Patch.remove(), "a")));
  }

  @Test
  void replacesInPlace() {
    assertEquals("{\"a\": false}", editJson("{\"a\": true}", Patch.set(Value.of(false), "a")));
    assertEquals("{\"a\": \"y\"}", editJson("{\"a\": \"x\"}", Patch.set(Value.of("y"), "a")));
  }
}
