package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Subject;
import io.plimsoll.source.Edit;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Edits of characters as edits of whole lines. A text is written with `⏎` for line ends.
class LineEditingTest {

  private record Plain(SourceFile file, List<Span> secrets) implements Document {
    @Override
    public List<Subject> subjects() {
      return List.of();
    }

    @Override
    public List<Note> notes() {
      return List.of();
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }

    @Override
    public List<Problem> conflicts() {
      return List.of();
    }

    @Override
    public Map<String, String> outline() {
      return Map.of();
    }

    @Override
    public List<Bundle> repair(List<Repair> repairs) {
      return List.of();
    }
  }

  private static SourceFile file(String text) {
    return SourceFile.of("f", text.replace("⏎", "\n"));
  }

  private static Edit edit(SourceFile file, String old, String replacement) {
    int start = file.text().indexOf(old.replace("⏎", "\n"));
    return new Edit(new Span(start, start + old.length()), replacement.replace("⏎", "\n"));
  }

  /// Each edit as `first-last=lines`, checked to make the same text as the edits of characters.
  private static String lines(SourceFile file, List<Edit> edits, Span... secrets) {
    Document document = new Plain(file, List.of(secrets));
    Optional<List<LineEdit>> result =
        new LineEditing(file, new Masking(file, document.secrets())).of(edits);
    result.ifPresent(made ->
        assertEquals(
            Edit.apply(file.text(), edits.stream().distinct().toList()),
            LineEdits.apply(file, made)));
    return result
        .map(made ->
            made.stream()
                .map(one ->
                    one.startLine() + "-" + one.endLine() + "=" + String.join("⏎", one.lines()))
                .collect(Collectors.joining(" ")))
        .orElse("nothing");
  }

  private static String changed(String text, String old, String replacement) {
    SourceFile file = file(text);
    return lines(file, List.of(edit(file, old, replacement)));
  }

  @Test
  void aWordChangesItsLine() {
    assertEquals("2-2=x", changed("a⏎b⏎c⏎", "b", "x"));
  }

  @Test
  void linesThatStayAreLeftOut() {
    assertEquals("2-2=x", changed("a⏎b⏎c⏎", "a⏎b⏎c", "a⏎x⏎c"));
  }

  @Test
  void anInsertionRepeatsTheLineAbove() {
    assertEquals("1-1=a⏎x", changed("a⏎b⏎", "⏎b", "⏎x⏎b"));
  }

  @Test
  void anInsertionAtTheTopRepeatsTheLineBelow() {
    SourceFile file = file("a⏎b⏎");
    assertEquals("1-1=x⏎a", lines(file, List.of(Edit.insert(0, "x\n"))));
  }

  @Test
  void anInsertionAtTheEndRepeatsTheLastLine() {
    SourceFile file = file("a⏎b⏎");
    assertEquals("2-2=b⏎x", lines(file, List.of(Edit.insert(4, "x\n"))));
  }

  @Test
  void aTextWithoutFinalLineEndKeepsNone() {
    SourceFile file = file("a⏎b");
    assertEquals("2-2=b⏎x", lines(file, List.of(Edit.insert(3, "\nx"))));
    assertEquals("2-2=x", changed("a⏎b", "b", "x"));
  }

  @Test
  void aDeletedLineHasNoLines() {
    assertEquals("2-2=", changed("a⏎b⏎c⏎", "b⏎", ""));
  }

  @Test
  void aDeletedLineEndJoinsTwoLines() {
    assertEquals("1-2=ab", changed("a⏎b⏎c⏎", "⏎b", "b"));
  }

  @Test
  void windowsLineEndsAreKeptAndNotSeen() {
    SourceFile file = SourceFile.of("f", "a\r\nb\r\nc\r\n");
    assertEquals("2-2=x", lines(file, List.of(edit(file, "b", "x"))));
    assertEquals("1-1=a⏎x", lines(file, List.of(Edit.insert(3, "x\r\n"))));
  }

  @Test
  void editsOnNeighbouringLinesAreOne() {
    SourceFile file = file("a⏎b⏎c⏎d⏎");
    assertEquals("1-2=x⏎y", lines(file, List.of(edit(file, "a", "x"), edit(file, "b", "y"))));
  }

  @Test
  void editsApartStayApart() {
    SourceFile file = file("a⏎b⏎c⏎d⏎");
    assertEquals("1-1=x 3-3=y", lines(file, List.of(edit(file, "c", "y"), edit(file, "a", "x"))));
  }

  @Test
  void twoEditsOfOneLineAreOne() {
    assertEquals("1-1=x y", twoWords("a b⏎c⏎"));
  }

  private static String twoWords(String text) {
    SourceFile file = file(text);
    return lines(file, List.of(edit(file, "b", "y"), edit(file, "a", "x")));
  }

  @Test
  void equalEditsCountOnce() {
    SourceFile file = file("a⏎b⏎");
    Edit insert = Edit.insert(2, "x\n");
    assertEquals("1-1=a⏎x", lines(file, List.of(insert, insert)));
  }

  @Test
  void anEditThatChangesNothingIsNone() {
    assertEquals("", changed("a⏎b⏎", "b", "b"));
  }

  @Test
  void aSecretAboveIsNotRepeated() {
    SourceFile file = file("key: hunter2hunter2⏎b⏎c⏎");
    Span secret = new Span(5, 19);
    int next = file.text().indexOf("b");
    assertEquals("2-2=x⏎b", lines(file, List.of(Edit.insert(next, "x\n")), secret));
  }

  @Test
  void betweenTwoSecretsNothingIsWritten() {
    SourceFile file = file("key: hunter2hunter2⏎key: hunter3hunter3⏎");
    int next = file.text().lastIndexOf("key");
    assertEquals(
        "nothing",
        lines(file, List.of(Edit.insert(next, "x\n")), new Span(5, 19), new Span(25, 39)));
  }

  @Test
  void aLineThatKeepsItsSecretIsNotWritten() {
    SourceFile file = file("- name: A # hunter2hunter2⏎");
    assertEquals("nothing", lines(file, List.of(edit(file, "A", "B")), new Span(12, 26)));
  }

  @Test
  void aShortSecretIsAWordLikeAnyOtherElsewhere() {
    SourceFile file = file("key: web⏎image: web⏎");
    assertEquals("2-2=image: web:1", lines(file, List.of(Edit.insert(19, ":1")), new Span(5, 8)));
    assertEquals("nothing", lines(file, List.of(edit(file, "key", "k")), new Span(5, 8)));
  }

  @Test
  void aSecretThatGoesMayGo() {
    SourceFile file = file("a⏎key: hunter2hunter2⏎b⏎");
    assertEquals(
        "2-2=", lines(file, List.of(edit(file, "key: hunter2hunter2⏎", "")), new Span(7, 21)));
  }
}
