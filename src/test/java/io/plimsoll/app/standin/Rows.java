package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/// The rows of a list of changed files.
final class Rows {
  private Rows() {}

  static ObjectNode added(Commit base, Commit head, String path, Entry entry) {
    Optional<String> from =
        base.tree().entrySet().stream()
            .filter(old -> old.getValue().id().equals(entry.id()))
            .map(Map.Entry::getKey)
            .filter(old -> !head.tree().containsKey(old))
            .findFirst();
    return from.map(old -> row(path, "renamed", entry, entry.text(), entry.text()))
        .map(row -> row.put("previous_filename", from.get()))
        .orElseGet(() -> row(path, "added", entry, "", entry.text()));
  }

  static ObjectNode modified(String path, Entry before, Entry after) {
    String status = before.id().equals(after.id()) ? "changed" : "modified";
    return row(path, status, after, before.text(), after.text());
  }

  static ObjectNode removed(String path, Entry entry) {
    return row(path, "removed", entry, entry.text(), "");
  }

  private static ObjectNode row(
      String path, String status, Entry entry, String before, String after) {
    TextDiff diff = TextDiff.of(before, after);
    ObjectNode json = Reply.object().put("sha", entry.id()).put("filename", path);
    json.put("status", status);
    boolean counted = !entry.isBinary();
    int added = counted ? diff.additions() : 0;
    int deleted = counted ? diff.deletions() : 0;
    json.put("additions", added).put("deletions", deleted).put("changes", added + deleted);
    if (counted && added + deleted > 0 && after.length() < 500_000) {
      json.put("patch", diff.patch());
    }
    return json;
  }
}
