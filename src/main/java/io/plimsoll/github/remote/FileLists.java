package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFile.Status;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.source.FileMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the lists of files that GitHub gives for pull requests, comparisons and trees.
final class FileLists {
  /// GitHub lists no more files of a pull request.
  private static final int MOST_OF_PULL_REQUEST = 3_000;

  /// GitHub lists no more files of a comparison, all on its first page.
  private static final int MOST_OF_COMPARISON = 300;

  private static final int PAGE = 100;
  private static final Pattern COMMIT = Pattern.compile("[?&]ref=([0-9a-f]{40})");

  private final Session session;
  private final String home;

  /// @param home `/repos/OWNER/NAME`
  FileLists(Session session, String home) {
    this.session = session;
    this.home = home;
  }

  ChangedFiles ofPullRequest(int number) {
    String path = home + "/pulls/" + number + "/files?per_page=" + PAGE;
    List<JsonNode> rows = Pages.all(session, path, MOST_OF_PULL_REQUEST / PAGE).toList();
    Optional<String> head =
        rows.stream().map(FileLists::head).flatMap(Optional::stream).findFirst();
    return new ChangedFiles(
        head, Optional.empty(), files(rows.stream()), rows.size() < MOST_OF_PULL_REQUEST);
  }

  /// A row names the commit that it was made for. A removed file's row names another one.
  private static Optional<String> head(JsonNode row) {
    Matcher commit = COMMIT.matcher(Json.text(row, "contents_url"));
    return status(row) != Status.REMOVED && commit.find()
        ? Optional.of(commit.group(1))
        : Optional.empty();
  }

  ChangedFiles ofComparison(String base, String head) {
    JsonNode json = Session.json(session.get(home + "/compare/" + base + "..." + head));
    List<ChangedFile> files = files(Json.each(json.path("files")));
    return new ChangedFiles(
        Optional.of(head),
        Json.optional(json.path("merge_base_commit"), "sha"),
        files,
        files.size() < MOST_OF_COMPARISON);
  }

  private static List<ChangedFile> files(Stream<JsonNode> rows) {
    return rows.map(FileLists::file).toList();
  }

  private static ChangedFile file(JsonNode row) {
    return new ChangedFile(
        Json.text(row, "filename"),
        Json.optional(row, "previous_filename"),
        status(row),
        Json.text(row, "sha"),
        Json.number(row, "additions"),
        Json.number(row, "deletions"),
        Json.optional(row, "patch"));
  }

  private static Status status(JsonNode row) {
    String status = Json.text(row, "status").toUpperCase(Locale.ROOT);
    return Stream.of(Status.values())
        .filter(known -> known.name().equals(status))
        .findFirst()
        .orElse(Status.MODIFIED);
  }

  Tree tree(String commit) {
    JsonNode json = Session.json(session.get(home + "/git/trees/" + commit + "?recursive=1"));
    List<TreeEntry> entries =
        Json.each(json.path("tree"))
            .filter(entry -> !Json.text(entry, "type").equals("tree"))
            .map(FileLists::entry)
            .toList();
    return new Tree(entries, !Json.flag(json, "truncated"));
  }

  private static TreeEntry entry(JsonNode json) {
    return new TreeEntry(
        Json.text(json, "path"),
        mode(Json.text(json, "mode")),
        Json.text(json, "sha"),
        Json.optionalId(json, "size"));
  }

  private static FileMode mode(String mode) {
    return switch (mode) {
      case "120000" -> FileMode.SYMLINK;
      case "160000" -> FileMode.SUBMODULE;
      case "100755" -> FileMode.EXECUTABLE;
      default -> FileMode.REGULAR;
    };
  }

  /// What differs between the trees of two commits. Renames show as a removed and an added file.
  ChangedFiles ofTrees(String base, String head) {
    List<Tree> trees = Together.read(List.of(() -> tree(base), () -> tree(head)));
    Map<String, TreeEntry> before = byPath(trees.getFirst());
    Map<String, TreeEntry> after = byPath(trees.getLast());
    List<ChangedFile> files = new ArrayList<>();
    after.forEach((path, entry) -> {
      TreeEntry old = before.get(path);
      if (old == null) {
        files.add(row(entry, Status.ADDED));
      } else if (!old.id().equals(entry.id()) || old.mode() != entry.mode()) {
        files.add(row(entry, Status.MODIFIED));
      }
    });
    before.forEach((path, entry) -> {
      if (!after.containsKey(path)) {
        files.add(row(entry, Status.REMOVED));
      }
    });
    boolean complete = trees.stream().allMatch(Tree::complete);
    return new ChangedFiles(Optional.of(head), Optional.of(base), files, complete);
  }

  private static Map<String, TreeEntry> byPath(Tree tree) {
    Map<String, TreeEntry> entries = new LinkedHashMap<>();
    tree.entries().forEach(entry -> entries.put(entry.path(), entry));
    return entries;
  }

  /// A row whose lines nobody has counted.
  private static ChangedFile row(TreeEntry entry, Status status) {
    return new ChangedFile(
        entry.path(), Optional.empty(), status, entry.id(), 1, 1, Optional.empty());
  }
}
