package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFile.Status;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.FakeGitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Both versions of changed files, with as few questions as can be.
final class AssemblyTest {
  private static final String PATCH = "@@ -1 +1 @@\n-FROM a\n+FROM b";

  private final FakeGitHub gitHub = new FakeGitHub();
  private final Assembly assembly =
      new Assembly(gitHub.reads(InstalledRepository.of(1, 2, "acme", "web")), "base", "head");

  private static ChangedFile file(
      String path, Optional<String> before, Status status, Optional<String> patch) {
    return new ChangedFile(path, before, status, "blob", 1, 1, patch);
  }

  private static SourceFile text(String path, String text) {
    return SourceFile.of(path, text);
  }

  private List<FileChange> assembled(ChangedFile file, Map<String, FileVersion> heads) {
    ChangedFiles listed =
        new ChangedFiles(Optional.of("head"), Optional.empty(), List.of(file), true);
    return assembly.of(List.of(file), heads, listed).files();
  }

  @Test
  void thePatchIsUndone() {
    ChangedFile file = file("D", Optional.empty(), Status.MODIFIED, Optional.of(PATCH));
    assertEquals(
        List.of(FileChange.modified(text("D", "FROM a\n"), text("D", "FROM b\n"))),
        assembled(file, Map.of("D", text("D", "FROM b\n"))));
    assertEquals(List.of(), gitHub.state().calls);
  }

  @Test
  void aRenamedFileHasTwoPaths() {
    ChangedFile file = file("E", Optional.of("D"), Status.RENAMED, Optional.of(PATCH));
    assertEquals(
        List.of(FileChange.modified(text("D", "FROM a\n"), text("E", "FROM b\n"))),
        assembled(file, Map.of("E", text("E", "FROM b\n"))));
  }

  @Test
  void aRemovedFileIsReadFromItsPatch() {
    Optional<String> patch = Optional.of("@@ -1 +0,0 @@\n-FROM a");
    ChangedFile file = file("D", Optional.empty(), Status.REMOVED, patch);
    assertEquals(List.of(FileChange.deleted(text("D", "FROM a\n"))), assembled(file, Map.of()));
  }

  @Test
  void aCopyIsAThingOfItsOwn() {
    ChangedFile file = file("E", Optional.of("D"), Status.COPIED, Optional.of(PATCH));
    assertEquals(
        List.of(FileChange.added(text("E", "FROM b\n"))),
        assembled(file, Map.of("E", text("E", "FROM b\n"))));
  }

  @Test
  void withoutAPatchTheMergeBaseIsRead() {
    gitHub
        .state()
        .changedFiles
        .put(
            "base...head",
            new ChangedFiles(Optional.of("head"), Optional.of("merge"), List.of(), true));
    gitHub.state().files.put("merge", Map.of("D", text("D", "FROM a\n")));
    ChangedFile file = file("D", Optional.empty(), Status.MODIFIED, Optional.empty());
    assertEquals(
        List.of(FileChange.modified(text("D", "FROM a\n"), text("D", "FROM b\n"))),
        assembled(file, Map.of("D", text("D", "FROM b\n"))));
    assertEquals(List.of("compare base...head", "files merge"), gitHub.state().calls);
  }

  @Test
  void withoutACommonCommitAllIsTheChanges() {
    ChangedFile file = file("D", Optional.empty(), Status.MODIFIED, Optional.empty());
    assertEquals(
        List.of(FileChange.added(text("D", "FROM b\n"))),
        assembled(file, Map.of("D", text("D", "FROM b\n"))));
  }

  @Test
  void whatTheHeadDoesNotShowCannotBeRead() {
    ChangedFile file = file("D", Optional.empty(), Status.ADDED, Optional.of(PATCH));
    assertEquals(
        List.of(FileChange.added(new Unread("D", Unread.Reason.UNREADABLE))),
        assembled(file, Map.of()));
  }

  @Test
  void diffsAreThoseOfTheHead() {
    ChangedFile shown = file("D", Optional.empty(), Status.MODIFIED, Optional.of(PATCH));
    ChangedFile large = file("L", Optional.empty(), Status.MODIFIED, Optional.empty());
    ChangedFile gone = file("G", Optional.empty(), Status.REMOVED, Optional.of(PATCH));
    var diffs = Assembly.diffs(List.of(shown, large, gone));
    assertEquals(java.util.Set.of("D", "L"), diffs.keySet());
    assertEquals(1, Optional.ofNullable(diffs.get("D")).orElseThrow().hunks().size());
    assertEquals(0, Optional.ofNullable(diffs.get("L")).orElseThrow().hunks().size());
  }
}
