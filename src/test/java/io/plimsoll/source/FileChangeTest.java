package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileChangeTest {
  private static final SourceFile BEFORE = SourceFile.of("old/Dockerfile", "FROM a\n");
  private static final SourceFile AFTER = SourceFile.of("new/Dockerfile", "FROM a\n");

  @Test
  void anAddedFileHasNoBase() {
    assertEquals(new FileChange(Optional.empty(), Optional.of(AFTER)), FileChange.added(AFTER));
  }

  @Test
  void aDeletedFileHasNoHead() {
    assertEquals(new FileChange(Optional.of(BEFORE), Optional.empty()), FileChange.deleted(BEFORE));
  }

  @Test
  void aRenamedFileHasTwoPaths() {
    FileChange renamed = FileChange.modified(BEFORE, AFTER);
    assertEquals("old/Dockerfile", renamed.base().orElseThrow().path());
    assertEquals("new/Dockerfile", renamed.head().orElseThrow().path());
  }

  @Test
  void aFileStandsOnOneSideAtLeast() {
    assertThrows(
        IllegalArgumentException.class, () -> new FileChange(Optional.empty(), Optional.empty()));
  }

  @Test
  void aChangeKeepsItsFilesAndTheirOrder() {
    List<FileChange> files = new ArrayList<>();
    files.add(FileChange.added(AFTER));
    files.add(FileChange.deleted(BEFORE));
    Change change = new Change(files);
    files.clear();
    assertEquals(List.of(FileChange.added(AFTER), FileChange.deleted(BEFORE)), change.files());
  }

  @Test
  void aProblemKeepsItsFacts() {
    Map<String, String> facts = new HashMap<>(Map.of("word", "RUM"));
    Problem problem = new Problem("unknown-instruction", Span.at(0), facts);
    facts.clear();
    assertEquals(Map.of("word", "RUM"), problem.facts());
    assertEquals(new Problem("no-from", Span.at(7), Map.of()), Problem.of("no-from", Span.at(7)));
  }
}
