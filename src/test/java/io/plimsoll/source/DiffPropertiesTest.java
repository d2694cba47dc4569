package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Holds our reading of diffs against those that another library writes.
class DiffPropertiesTest {

  @Property(tries = 500)
  void reversingADiffGivesTheBase(
      @ForAll("files") List<String> base, @ForAll("files") List<String> head) {
    Diff diff = Diff.parse(patch(base, head)).orElseThrow();
    assertEquals(Optional.of(text(base)), diff.reverse(text(head)));
  }

  @Property(tries = 300)
  void whatNoHunkAddsStandsInTheBase(
      @ForAll("files") List<String> base, @ForAll("files") List<String> head) {
    Diff diff = Diff.parse(patch(base, head)).orElseThrow();
    List<String> left = new ArrayList<>(base);
    for (int line = 1; line <= head.size(); line++) {
      int number = line;
      if (diff.hunks().stream().noneMatch(hunk -> hunk.adds(number, number))) {
        assertTrue(left.remove(head.get(line - 1)), "line " + line);
      }
    }
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll("scraps") String patch, @ForAll("files") List<String> head) {
    Diff.parse(patch)
        .flatMap(diff -> diff.reverse(text(head)))
        .ifPresent(base -> assertTrue(base.length() <= text(head).length() + patch.length()));
  }

  @Provide
  Arbitrary<List<String>> files() {
    return Arbitraries.of("a", "b", "c", "", "- d", "+e", "@@ -1 +1 @@", "\\ no", "f\r")
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "@@ -1,2 +1,2 @@\n", "@@ -0,0 +1 @@\n", " a\n", "-b\n", "+a\n", "\\\n", "\n")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static String text(List<String> lines) {
    return String.join("", lines.stream().map(line -> line + "\n").toList());
  }

  /// The library writes two lines of header, which GitHub leaves out, and counts an empty side from
  /// 1 and 0 alike; git counts the line before.
  private static String patch(List<String> base, List<String> head) {
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff("a", "b", base, DiffUtils.diff(base, head), 3);
    return String.join("\n", lines.stream().skip(2).toList())
        .replace("@@ -1,0 ", "@@ -0,0 ")
        .replace(" +1,0 @@", " +0,0 @@");
  }
}
