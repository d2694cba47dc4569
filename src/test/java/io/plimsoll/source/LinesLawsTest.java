package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must hold of lines, edits and differences of every text.
class LinesLawsTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "c", "\n", "\r\n", "\r", "🦑", "\n\n")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1_000)
  void linesAreTheWholeText(@ForAll("texts") String text) {
    LineMap lines = LineMap.of(text);
    StringBuilder all = new StringBuilder();
    for (int line = 1; line <= lines.count(); line++) {
      all.append(lines.fullLine(line).of(text));
      assertTrue(lines.fullLine(line).contains(lines.line(line)));
      assertTrue(lines.line(line).of(text).indexOf('\n') < 0);
    }
    assertEquals(text, all.toString());
  }

  @Property(tries = 1_000)
  void positionsAndOffsetsLeadToEachOther(@ForAll("texts") String text) {
    LineMap lines = LineMap.of(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      assertEquals(offset, lines.offsetAt(lines.positionAt(offset)));
      int line = lines.lineAt(offset);
      assertTrue(lines.fullLine(line).touches(Span.at(offset)));
      assertEquals(text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1, line);
    }
  }

  @Property(tries = 1_000)
  void editsReplaceWhatTheySpan(@ForAll("texts") String text, @ForAll Random random) {
    List<Edit> edits = new ArrayList<>();
    StringBuilder expected = new StringBuilder();
    int done = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (random.nextInt(3) == 0) {
        int end = Math.min(text.length(), at + random.nextInt(3));
        edits.add(new Edit(new Span(at, end), "<" + edits.size() + ">"));
        expected.append(text, done, at).append('<').append(edits.size() - 1).append('>');
        done = end;
        at = end;
      }
    }
    expected.append(text, done, text.length());
    List<Edit> shuffled = new ArrayList<>(edits);
    java.util.Collections.shuffle(shuffled, random);
    assertEquals(expected.toString(), Edit.apply(text, shuffled));
  }

  @Property(tries = 1_000)
  void linesThatDidNotChangeAreTheSameOnBothSides(
      @ForAll("texts") String base, @ForAll("texts") String head) {
    LineDiff diff = LineDiff.between(base, head);
    assertEquals(kept(base, diff::changedInBase), kept(head, diff::changedInHead));
  }

  @Property(tries = 300)
  void aTextDoesNotDifferFromItself(@ForAll("texts") String text) {
    LineDiff diff = LineDiff.between(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
    String plain = text.replace("\r\n", "\n");
    if (plain.indexOf('\r') < 0) {
      assertEquals(List.of(), changed(text, diff::changedInBase));
    }
  }

  private static List<String> kept(String text, IntPredicate isChanged) {
    LineMap lines = LineMap.of(text);
    return IntStream.rangeClosed(1, lines.count())
        .filter(line -> !isChanged.test(line))
        .mapToObj(line -> lines.line(line).of(text))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<Integer> changed(String text, IntPredicate isChanged) {
    return IntStream.rangeClosed(1, LineMap.of(text).count()).filter(isChanged).boxed().toList();
  }
}
