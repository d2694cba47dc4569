package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What people say about a pull request, and the buttons that they press.
///
/// @param pull the pull request
record Talk(Pull pull) {

  /// Somebody writes below the pull request.
  Remark comment(String login, String body) {
    Remark remark = remark(login, body);
    pull.comments.add(remark);
    send("issue_comment", "created", remark);
    return remark;
  }

  /// Somebody answers in a thread.
  Remark reply(Remark thread, String login, String body) {
    Remark remark = remark(login, body);
    remark.inReplyTo = OptionalLong.of(thread.id);
    remark.path = thread.path;
    remark.commit = thread.commit;
    remark.line = thread.line;
    pull.remarks.add(remark);
    send("pull_request_review_comment", "created", remark);
    return remark;
  }

  /// Somebody begins a thread of their own.
  Remark remarkOn(String login, String path, int line, String body) {
    Remark remark = remark(login, body);
    remark.path = path;
    remark.commit = pull.head;
    remark.line = OptionalInt.of(line);
    pull.remarks.add(remark);
    send("pull_request_review_comment", "created", remark);
    return remark;
  }

  /// Somebody posts a review with a text.
  Posted review(String login, String body) {
    Posted posted = new Posted(gitHub().nextId(), Person.named(login), pull.head, body, false);
    pull.reviews.add(posted);
    ObjectNode payload = Payloads.about(pull, "submitted");
    payload.set("review", Shapes.review(posted).put("state", "commented"));
    sign(payload, posted.author());
    gitHub().hooks().send("pull_request_review", pull.repository, payload);
    return posted;
  }

  void edit(Remark remark, String login, String body) {
    remark.edit(body, gitHub().now().plusSeconds(1));
    ObjectNode payload = payload("edited", remark);
    sign(payload, Person.named(login));
    gitHub().hooks().send("issue_comment", pull.repository, payload);
  }

  void delete(Remark remark) {
    synchronized (gitHub()) {
      pull.comments.remove(remark);
      pull.remarks.remove(remark);
    }
  }

  void resolve(Remark thread, String login) {
    thread.resolvedBy = login;
    thread("resolved", thread, login);
  }

  void unresolve(Remark thread, String login) {
    thread.resolvedBy = "";
    thread("unresolved", thread, login);
  }

  private void thread(String action, Remark thread, String login) {
    ObjectNode payload = Payloads.about(pull, action);
    ObjectNode about = payload.putObject("thread").put("node_id", "T_" + thread.id);
    about.putArray("comments").add(Shapes.remark(pull, thread));
    sign(payload, Person.named(login));
    gitHub().hooks().send("pull_request_review_thread", pull.repository, payload);
  }

  /// Somebody presses "Re-run" on a check run.
  void rerequest(Check check) {
    send(Payloads.check(pull, check, "rerequested"));
  }

  /// Somebody presses a button of ours on a check run.
  void press(Check check, String button, String login) {
    ObjectNode payload = Payloads.check(pull, check, "requested_action");
    payload.putObject("requested_action").put("identifier", button);
    sign(payload, Person.named(login));
    send(payload);
  }

  /// Somebody presses "Re-run all checks".
  void rerequestAll() {
    gitHub().hooks().send("check_suite", pull.repository, Payloads.suite(pull, "rerequested"));
  }

  private void send(ObjectNode payload) {
    gitHub().hooks().send("check_run", pull.repository, payload);
  }

  private Remark remark(String login, String body) {
    synchronized (gitHub()) {
      return new Remark(gitHub().nextId(), Person.named(login), body, gitHub().now());
    }
  }

  private void send(String event, String action, Remark remark) {
    ObjectNode payload = payload(action, remark);
    sign(payload, remark.author);
    gitHub().hooks().send(event, pull.repository, payload);
  }

  private ObjectNode payload(String action, Remark remark) {
    boolean below = remark.path.isEmpty();
    ObjectNode payload = below ? Payloads.aboutIssue(pull, action) : Payloads.about(pull, action);
    payload.set("comment", below ? Shapes.comment(remark) : Shapes.remark(pull, remark));
    return payload;
  }

  private static void sign(ObjectNode payload, Person sender) {
    payload.set("sender", Payloads.person(sender));
  }

  private StandInGitHub gitHub() {
    return pull.repository.gitHub;
  }
}
