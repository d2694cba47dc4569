package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The bodies of events, abridged. Whoever sends one adds repository, installation and, where it
/// does not say, the sender.
final class Payloads {
  private Payloads() {}

  static ObjectNode person(Person person) {
    return Reply.object()
        .put("login", person.restLogin())
        .put("id", person.id())
        .put("type", person.type());
  }

  static ObjectNode label(String name) {
    ObjectNode more = Reply.object();
    more.putObject("label").put("name", name);
    return more;
  }

  /// A `pull_request` event.
  static ObjectNode pull(Pull pull, String action) {
    return about(pull, action).put("number", pull.number);
  }

  /// An event that tells the pull request it is about.
  static ObjectNode about(Pull pull, String action) {
    ObjectNode payload = Reply.object().put("action", action);
    payload.set("pull_request", Shapes.pull(pull));
    payload.set("sender", person(pull.author));
    return payload;
  }

  /// An event that tells the issue behind it.
  static ObjectNode aboutIssue(Pull pull, String action) {
    ObjectNode payload = Reply.object().put("action", action);
    ObjectNode issue = payload.putObject("issue").put("id", pull.id).put("number", pull.number);
    issue.put("state", pull.state.equals("OPEN") ? "open" : "closed");
    issue.putObject("pull_request").put("url", "https://api.github.com/pulls/" + pull.number);
    issue.set("user", person(pull.author));
    return payload;
  }

  /// An `installation` event.
  static ObjectNode installation(StandInGitHub gitHub, String action) {
    ObjectNode payload = Reply.object().put("action", action);
    ObjectNode installation = payload.putObject("installation");
    installation.put("id", StandInGitHub.INSTALLATION);
    installation.set("account", person(new Person("acme", false)));
    payload.set("repositories", Reply.array(gitHub.repositories(), Repository::json));
    payload.set("sender", person(new Person("mia", false)));
    return payload;
  }

  /// A `merge_group` event.
  static ObjectNode group(Pull pull, String head, String base) {
    ObjectNode payload = Reply.object().put("action", "checks_requested");
    ObjectNode group = payload.putObject("merge_group").put("head_sha", head);
    group.put(
        "head_ref",
        "refs/heads/gh-readonly-queue/" + pull.baseRef + "/pr-" + pull.number + "-" + base);
    group.put("base_ref", "refs/heads/" + pull.baseRef).put("base_sha", base);
    payload.set("sender", person(pull.author));
    return payload;
  }

  /// A `check_run` event. The heads of forks and of merge groups have no pull requests there.
  static ObjectNode check(Pull pull, Check check, String action) {
    ObjectNode payload = Reply.object().put("action", action);
    ObjectNode run = check.json();
    list(pull, check.head, run);
    ObjectNode suite = run.putObject("check_suite").put("id", 1).put("head_sha", check.head);
    list(pull, check.head, suite);
    payload.set("check_run", run);
    payload.set("sender", person(pull.author));
    return payload;
  }

  /// A `check_suite` event.
  static ObjectNode suite(Pull pull, String action) {
    ObjectNode payload = Reply.object().put("action", action);
    ObjectNode suite = payload.putObject("check_suite").put("id", 1).put("head_sha", pull.head);
    suite.putObject("app").put("id", StandInGitHub.APP_ID).put("slug", Person.APP.login());
    list(pull, pull.head, suite);
    payload.set("sender", person(pull.author));
    return payload;
  }

  private static void list(Pull pull, String head, ObjectNode run) {
    var pulls = run.putArray("pull_requests");
    if (!pull.fork && pull.head.equals(head)) {
      ObjectNode one = pulls.addObject().put("id", pull.id).put("number", pull.number);
      one.putObject("head").put("sha", pull.head).put("ref", "change-" + pull.number);
      one.putObject("base")
          .put("sha", pull.repository.branches.get(pull.baseRef))
          .put("ref", pull.baseRef);
    }
  }
}
