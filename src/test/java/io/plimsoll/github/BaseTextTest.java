package io.plimsoll.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.ChangedFile.Status;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BaseTextTest {
  private static final Optional<FileVersion> HEAD =
      Optional.of(SourceFile.of("Dockerfile", "FROM alpine:3\nUSER 1000\n"));

  @Test
  void aPatchIsUndone() {
    String patch = "@@ -1,2 +1,2 @@\n-FROM alpine\n+FROM alpine:3\n USER 1000";
    assertEquals(
        Optional.of(SourceFile.of("Dockerfile", "FROM alpine\nUSER 1000\n")),
        BaseText.of(row(Status.MODIFIED, patch), HEAD));
  }

  @Test
  void aMissingFinalLineEndIsKnown() {
    String patch =
        "@@ -1,2 +1,2 @@\n FROM alpine:3\n-USER 1\n\\ No newline at end of file\n+USER 1000";
    assertEquals(
        Optional.of(SourceFile.of("Dockerfile", "FROM alpine:3\nUSER 1")),
        BaseText.of(row(Status.MODIFIED, patch), HEAD));
  }

  @Test
  void aRenameWithoutAPatchKeepsTheText() {
    ChangedFile moved =
        new ChangedFile(
            "Dockerfile",
            Optional.of("old/Dockerfile"),
            Status.RENAMED,
            "a",
            0,
            0,
            Optional.empty());
    assertEquals(
        Optional.of(SourceFile.of("old/Dockerfile", "FROM alpine:3\nUSER 1000\n")),
        BaseText.of(moved, HEAD));
  }

  @Test
  void aRemovedFileIsAllOfItsPatch() {
    assertEquals(
        Optional.of(SourceFile.of("Dockerfile", "FROM a\nUSER b\n")),
        BaseText.of(row(Status.REMOVED, "@@ -1,2 +0,0 @@\n-FROM a\n-USER b"), Optional.empty()));
  }

  @Test
  void anAddedFileHasNoBase() {
    ChangedFile added = row(Status.ADDED, "@@ -0,0 +1 @@\n+FROM alpine:3");
    assertEquals(Optional.empty(), BaseText.of(added, HEAD));
    assertFalse(BaseText.mustBeRead(added, HEAD));
  }

  @Test
  void whatGitHubLeftOutMustBeRead() {
    ChangedFile large =
        new ChangedFile(
            "Dockerfile", Optional.empty(), Status.MODIFIED, "a", 9, 9, Optional.empty());
    assertTrue(BaseText.mustBeRead(large, HEAD));
  }

  @Test
  void aPatchOfAnotherTextMustNotBeBelieved() {
    assertTrue(
        BaseText.mustBeRead(row(Status.MODIFIED, "@@ -1 +1 @@\n-FROM a\n+FROM other"), HEAD));
    assertTrue(BaseText.mustBeRead(row(Status.MODIFIED, "not a patch"), HEAD));
    assertTrue(
        BaseText.mustBeRead(
            row(Status.MODIFIED, "@@ -1 +1 @@\n-a\n+b"),
            Optional.of(new Unread("Dockerfile", Unread.Reason.BINARY))));
  }

  private static ChangedFile row(Status status, String patch) {
    return new ChangedFile("Dockerfile", Optional.empty(), status, "a", 1, 1, Optional.of(patch));
  }
}
