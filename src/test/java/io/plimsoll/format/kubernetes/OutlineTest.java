package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static Map<String, String> of(String text) {
    return Manifested.of(text).document().outline();
  }

  @Test
  void settingsArePathsFromTheirDocument() {
    assertEquals(
        Map.of("0/a/b", "1", "0/a/c~1d", "\"1", "0/e", "null", "1/f", "{}", "1/g", "[]"),
        of("a: {b: 1, c/d: '1'}\ne:\n---\nf: {}\ng: []\n"));
  }

  @Test
  void itemsGoByNameOrPath() {
    assertEquals(
        Map.of(
            "0/c/web/name", "web",
            "0/c/web#2/name", "web",
            "0/m/~1tmp/name", "t",
            "0/m/~1tmp/mountPath", "/tmp",
            "0/l/0", "x",
            "0/l/1", "y"),
        of("c: [{name: web}, {name: web}]\nm: [{name: t, mountPath: /tmp}]\nl: [x, y]\n"));
  }

  @Test
  void anchorsCountAtEachUse() {
    assertEquals(
        Map.of("0/a/x", "1", "0/b/x", "1", "0/c/x", "1", "0/c/y", "2"),
        of("a: &a {x: 1}\nb: *a\nc: {<<: *a, y: 2}\n"));
  }

  @Test
  void commentsAndOrderDoNotCount() {
    assertEquals(of("a: 1\nb: 2\n"), of("# x\nb: 2 # y\na: 1\n"));
  }
}
