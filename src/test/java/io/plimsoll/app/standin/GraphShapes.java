package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What GraphQL says of things.
final class GraphShapes {
  private GraphShapes() {}

  static ObjectNode pull(Pull pull) {
    ObjectNode json = Reply.object().put("id", "PR_" + pull.id);
    json.put("fullDatabaseId", String.valueOf(pull.id)).put("number", pull.number);
    json.put("state", pull.state).put("isDraft", pull.draft).put("locked", false);
    json.put("headRefOid", pull.head).put("baseRefName", pull.baseRef);
    json.put("baseRefOid", pull.repository.branches.get(pull.baseRef));
    json.put("isCrossRepository", pull.fork);
    json.put("changedFiles", changed(pull.base(), pull.headCommit()));
    json.set("author", actor(pull.author));
    json.putObject("labels")
        .set(
            "nodes",
            Reply.array(List.copyOf(pull.labels), label -> Reply.object().put("name", label)));
    json.putObject("reviewThreads")
        .set(
            "nodes",
            Reply.array(
                pull.remarks.stream().filter(r -> r.inReplyTo.isEmpty()).toList(),
                first -> thread(pull, first)));
    return json;
  }

  /// The newest first, as if nothing happened in the others.
  static ObjectNode open(Repository repository) {
    ObjectNode json = Reply.object();
    json.set(
        "nodes",
        Reply.array(
            repository.pulls.values().stream()
                .filter(pull -> pull.state.equals("OPEN"))
                .toList()
                .reversed(),
            pull -> Reply.object().put("number", pull.number).put("headRefOid", pull.head)));
    return json;
  }

  private static int changed(Commit base, Commit head) {
    TreeMap<String, Entry> all = new TreeMap<>(base.tree());
    all.putAll(head.tree());
    return (int)
        all.keySet().stream()
            .filter(path ->
                !Optional.ofNullable(base.tree().get(path))
                    .equals(Optional.ofNullable(head.tree().get(path))))
            .count();
  }

  private static ObjectNode actor(Person person) {
    return Reply.object().put("__typename", person.type()).put("login", person.login());
  }

  private static ObjectNode thread(Pull pull, Remark first) {
    var line = Shapes.line(pull, first);
    ObjectNode json = Reply.object().put("id", "T_" + first.id).put("path", first.path);
    json.put("isResolved", !first.resolvedBy.isEmpty());
    json.put("isOutdated", first.line.isPresent() && line.isEmpty());
    json.put("diffSide", first.side);
    json.put("subjectType", first.line.isPresent() ? "LINE" : "FILE");
    json.putNull("line").putNull("originalLine").putNull("resolvedBy");
    json.putNull("startLine").putNull("originalStartLine");
    first.startLine.ifPresent(at -> json.put("originalStartLine", at));
    Shapes.startLine(pull, first).ifPresent(at -> json.put("startLine", at));
    line.ifPresent(at -> json.put("line", at));
    first.line.ifPresent(at -> json.put("originalLine", at));
    if (!first.resolvedBy.isEmpty()) {
      json.putObject("resolvedBy").put("login", first.resolvedBy);
    }
    ArrayNode comments = json.putObject("comments").putArray("nodes");
    comments.add(comment(first));
    pull.answers(first).forEach(answer -> comments.add(comment(answer)));
    return json;
  }

  private static ObjectNode comment(Remark remark) {
    ObjectNode json = Reply.object().put("id", remark.node());
    json.put("fullDatabaseId", String.valueOf(remark.id)).put("body", remark.body);
    json.put("viewerDidAuthor", remark.author.equals(Person.APP));
    json.put("createdAt", remark.at.toString());
    json.put("lastEditedAt", remark.updated.equals(remark.at) ? null : remark.updated.toString());
    json.set("author", actor(remark.author));
    return json;
  }

  /// A blob or a tree, by its id or by `COMMIT:PATH`.
  static JsonNode object(Repository repository, String id, String expression) {
    if (!id.isEmpty()) {
      return repository.object(id).<JsonNode>map(GraphShapes::blob).orElse(NullNode.getInstance());
    }
    String[] place = expression.split(":", 2);
    return repository
        .commit(place[0])
        .map(commit -> at(commit, place[1]))
        .orElse(NullNode.getInstance());
  }

  private static JsonNode at(Commit commit, String path) {
    Entry entry = commit.tree().get(path);
    return entry == null ? tree(commit, path) : blob(entry);
  }

  private static ObjectNode blob(Entry entry) {
    ObjectNode json = Reply.object().put("__typename", "Blob").put("oid", entry.id());
    json.put("byteSize", entry.bytes().length).put("isBinary", entry.isBinary());
    boolean truncated = entry.text().length() > 512_000;
    json.put("isTruncated", truncated);
    String text = truncated ? entry.text().substring(0, 512_000) : entry.text();
    return json.put("text", entry.isBinary() ? null : text);
  }

  private static JsonNode tree(Commit commit, String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    TreeMap<String, ObjectNode> entries = new TreeMap<>();
    commit
        .tree()
        .forEach((path, entry) -> {
          if (path.startsWith(prefix)) {
            String rest = path.substring(prefix.length());
            String name = rest.replaceFirst("/.*", "");
            entries.put(name, entry(name, name.equals(rest) ? entry.mode() : "040000", entry.id()));
          }
        });
    if (entries.isEmpty()) {
      return NullNode.getInstance();
    }
    ObjectNode json = Reply.object().put("__typename", "Tree");
    json.set("entries", Reply.array(List.copyOf(entries.values()), each -> each));
    return json;
  }

  private static ObjectNode entry(String name, String mode, String id) {
    return Reply.object().put("name", name).put("mode", Integer.parseInt(mode, 8)).put("oid", id);
  }
}
