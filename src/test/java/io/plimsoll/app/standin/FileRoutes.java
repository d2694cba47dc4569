package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/// Reading commits, trees and files.
final class FileRoutes {
  private static final String REPOSITORY = "/repos/{owner}/{repo}";
  private static final int MOST_OF_COMPARISON = 300;
  private static final int MOST_OF_PULL = 3_000;

  private FileRoutes() {}

  static List<Route> all() {
    return List.of(
        Route.of(
            "GET",
            REPOSITORY + "/pulls/{pull_number}/files",
            "pull_requests:read",
            FileRoutes::ofPull),
        Route.of("GET", REPOSITORY + "/compare/{basehead}", "contents:read", FileRoutes::compare),
        Route.of("GET", REPOSITORY + "/git/blobs/{file_sha}", "contents:read", FileRoutes::blob),
        Route.of("GET", REPOSITORY + "/git/trees/{tree_sha}", "contents:read", FileRoutes::tree));
  }

  private static Reply ofPull(Call call, Repository repository, List<String> parts) {
    Pull pull = repository.pulls.get(Integer.parseInt(parts.getFirst()));
    return pull == null
        ? Reply.notFound()
        : Paging.page(call, some(rows(repository, pull.base(), pull.headCommit()), MOST_OF_PULL));
  }

  private static Reply compare(Call call, Repository repository, List<String> parts) {
    String[] ends = parts.getFirst().split("\\.\\.\\.", 2);
    Commit base = repository.commits.get(ends[0]);
    Commit head = repository.commits.get(ends[1]);
    if (base == null || head == null) {
      return Reply.notFound();
    }
    Commit parted = head.mergeBase(base);
    ObjectNode json = Reply.object().put("status", "ahead");
    json.putObject("merge_base_commit").put("sha", parted.sha());
    List<ObjectNode> rows = rows(repository, parted, head);
    json.putArray("files").addAll(rows.subList(0, Math.min(rows.size(), MOST_OF_COMPARISON)));
    return Reply.ok(json);
  }

  private static List<ObjectNode> some(List<ObjectNode> rows, int most) {
    return rows.subList(0, Math.min(rows.size(), most));
  }

  /// What differs, by path. A file with another's content in its place is a renamed one.
  private static List<ObjectNode> rows(Repository repository, Commit base, Commit head) {
    TreeMap<String, ObjectNode> rows = new TreeMap<>();
    head.tree()
        .forEach((path, entry) -> {
          Entry before = base.tree().get(path);
          if (before == null) {
            rows.put(path, Rows.added(base, head, path, entry));
          } else if (!before.equals(entry)) {
            rows.put(path, Rows.modified(path, before, entry));
          }
        });
    base.tree()
        .forEach((path, entry) -> {
          boolean moved =
              rows.values().stream()
                  .anyMatch(r -> r.path("previous_filename").asText().equals(path));
          if (!head.tree().containsKey(path) && !moved) {
            rows.put(path, Rows.removed(path, entry));
          }
        });
    rows.forEach((path, row) -> row.put("contents_url", contents(repository, path, head.sha())));
    return List.copyOf(rows.values());
  }

  private static String contents(Repository repository, String path, String head) {
    return "https://api.github.com/repos/"
        + repository.fullName()
        + "/contents/"
        + path.replace(" ", "%20")
        + "?ref="
        + head;
  }

  private static Reply blob(Call call, Repository repository, List<String> parts) {
    return repository
        .object(parts.getFirst())
        .map(entry -> Reply.raw(entry.text()))
        .orElseGet(Reply::notFound);
  }

  private static Reply tree(Call call, Repository repository, List<String> parts) {
    return repository
        .commit(parts.getFirst())
        .map(commit -> Reply.ok(tree(commit)))
        .orElseGet(Reply::notFound);
  }

  private static ObjectNode tree(Commit commit) {
    ObjectNode json = Reply.object().put("sha", commit.sha()).put("truncated", false);
    ArrayNode entries = json.putArray("tree");
    commit
        .tree()
        .forEach((path, entry) -> {
          ObjectNode row = entries.addObject().put("path", path).put("mode", entry.mode());
          row.put("type", "blob").put("sha", entry.id()).put("size", entry.bytes().length);
        });
    return json;
  }
}
