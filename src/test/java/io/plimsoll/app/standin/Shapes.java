package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalInt;

/// What REST says of things, abridged.
final class Shapes {
  private Shapes() {}

  static ObjectNode pull(Pull pull) {
    ObjectNode json = Reply.object().put("id", pull.id).put("node_id", "PR_" + pull.id);
    json.put("number", pull.number).put("draft", pull.draft).put("locked", false);
    json.put("state", pull.state.equals("OPEN") ? "open" : "closed");
    json.put("merged", pull.state.equals("MERGED")).put("title", "A change");
    json.put("created_at", pull.updated.toString()).put("updated_at", pull.updated.toString());
    json.set("user", Payloads.person(pull.author));
    json.set("labels", Reply.array(pull.labels.stream().toList(), Shapes::label));
    ObjectNode head = json.putObject("head").put("sha", pull.head);
    head.put("ref", "change-" + pull.number).set("repo", headRepository(pull));
    ObjectNode base = json.putObject("base").put("ref", pull.baseRef);
    base.put("sha", pull.repository.branches.get(pull.baseRef));
    base.set("repo", pull.repository.json());
    return json;
  }

  private static ObjectNode headRepository(Pull pull) {
    ObjectNode json = pull.repository.json();
    return pull.fork
        ? json.put("id", 77).put("full_name", pull.author.login() + "/fork").put("fork", true)
        : json;
  }

  private static ObjectNode label(String name) {
    return Reply.object().put("id", 1).put("name", name);
  }

  static ObjectNode review(Posted review) {
    ObjectNode json = Reply.object().put("id", review.id()).put("node_id", "R_" + review.id());
    json.put("commit_id", review.commit()).put("body", review.body());
    json.put("state", review.pending() ? "PENDING" : "COMMENTED");
    json.set("user", Payloads.person(review.author()));
    return json;
  }

  /// A comment below a pull request.
  static ObjectNode comment(Remark remark) {
    ObjectNode json = Reply.object().put("id", remark.id).put("node_id", remark.node());
    json.put("body", remark.body).put("created_at", remark.at.toString());
    json.put("updated_at", remark.updated.toString()).put("author_association", "MEMBER");
    json.set("user", Payloads.person(remark.author));
    return json;
  }

  /// The App that wrote a comment below a pull request. One in a thread does not tell.
  static ObjectNode tellingApp(Remark remark) {
    ObjectNode json = comment(remark);
    if (remark.author.equals(Person.APP)) {
      ObjectNode app = json.putObject("performed_via_github_app");
      app.put("id", StandInGitHub.APP_ID).put("slug", Person.APP.login());
    }
    return json;
  }

  /// A comment in a thread.
  static ObjectNode remark(Pull pull, Remark remark) {
    ObjectNode json = comment(remark).put("path", remark.path).put("commit_id", pull.head);
    json.put("original_commit_id", remark.commit).put("side", remark.side);
    json.put("subject_type", remark.line.isPresent() ? "line" : "file");
    line(pull, remark).ifPresent(line -> json.put("line", line));
    remark.line.ifPresent(line -> json.put("original_line", line));
    remark.startLine.ifPresent(line -> json.put("start_line", line));
    remark.inReplyTo.ifPresent(first -> json.put("in_reply_to_id", first));
    remark.review.ifPresent(review -> json.put("pull_request_review_id", review));
    return json;
  }

  /// Where the line of a comment is in the present head; empty when it changed since.
  static OptionalInt line(Pull pull, Remark remark) {
    return follow(pull, remark, remark.line);
  }

  /// The same of its first line.
  static OptionalInt startLine(Pull pull, Remark remark) {
    return follow(pull, remark, remark.startLine);
  }

  private static OptionalInt follow(Pull pull, Remark remark, OptionalInt line) {
    Entry then = pull.repository.commits.get(remark.commit).tree().get(remark.path);
    Entry now = pull.headCommit().tree().get(remark.path);
    if (then == null || now == null || line.isEmpty()) {
      return OptionalInt.empty();
    }
    return TextDiff.of(then.text(), now.text()).follow(line.getAsInt());
  }

  static ObjectNode permission(Person person, String role) {
    String level =
        switch (role) {
          case "maintain" -> "write";
          case "triage" -> "read";
          default -> role;
        };
    ObjectNode json = Reply.object().put("permission", level.toLowerCase(Locale.ROOT));
    json.put("role_name", role).set("user", Payloads.person(person));
    return json;
  }
}
