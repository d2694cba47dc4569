package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A pull request as it stands, and what people do to it.
final class Pull {
  final Repository repository;
  final int number;
  final long id;
  final Person author;
  final TreeSet<String> labels = new TreeSet<>();
  final List<Posted> reviews = new ArrayList<>();

  /// Below the pull request.
  final List<Remark> comments = new ArrayList<>();

  /// In threads, oldest first; a thread is a comment that answers none, and those that answer it.
  final List<Remark> remarks = new ArrayList<>();

  String head;
  String baseRef = "main";
  String state = "OPEN";
  boolean draft;
  boolean fork;
  Instant updated;

  Pull(Repository repository, int number, Person author, String head) {
    this.repository = repository;
    this.number = number;
    this.id = repository.gitHub.nextId();
    this.author = author;
    this.head = head;
    this.updated = repository.gitHub.now();
  }

  Commit headCommit() {
    return repository.commits.get(head);
  }

  Commit base() {
    return headCommit().mergeBase(repository.tip(baseRef));
  }

  /// The author adds a commit.
  Pull push(Map<String, String> files) {
    return moveTo(List.of(headCommit()), headCommit().with(files));
  }

  /// The author replaces all commits by one on top of the base.
  Pull force(Map<String, String> files) {
    Commit base = repository.tip(baseRef);
    return moveTo(List.of(base), base.with(files));
  }

  private Pull moveTo(List<Commit> parents, Map<String, Entry> tree) {
    String before = head;
    synchronized (repository.gitHub) {
      head = repository.commit(parents, tree).sha();
      repository.branch("change-" + number, headCommit());
    }
    announce("synchronize", Reply.object().put("before", before).put("after", head));
    return this;
  }

  void retarget(String branch) {
    String from = baseRef;
    baseRef = branch;
    ObjectNode more = Reply.object();
    ObjectNode base = more.putObject("changes").putObject("base");
    base.putObject("ref").put("from", from);
    base.putObject("sha").put("from", repository.branches.get(from));
    announce("edited", more);
  }

  void retitle() {
    ObjectNode more = Reply.object();
    more.putObject("changes").putObject("title").put("from", "Another title");
    announce("edited", more);
  }

  void close() {
    state = "CLOSED";
    announce("closed");
  }

  void merge() {
    synchronized (repository.gitHub) {
      Commit base = repository.tip(baseRef);
      Commit merged = repository.commit(List.of(base, headCommit()), headCommit().tree());
      repository.branch(baseRef, merged);
      state = "MERGED";
    }
    announce("closed");
  }

  void reopen() {
    state = "OPEN";
    announce("reopened");
  }

  void draft(boolean now) {
    draft = now;
    announce(now ? "converted_to_draft" : "ready_for_review");
  }

  void label(String label) {
    labels.add(label);
    announce("labeled", Payloads.label(label));
  }

  void unlabel(String label) {
    labels.remove(label);
    announce("unlabeled", Payloads.label(label));
  }

  /// Sends an event about this pull request.
  void announce(String action) {
    announce(action, Reply.object());
  }

  private void announce(String action, ObjectNode more) {
    updated = repository.gitHub.now();
    ObjectNode payload = Payloads.pull(this, action);
    payload.setAll(more);
    repository.gitHub.hooks().send("pull_request", repository, payload);
  }

  /// What people say below it and in its threads.
  Talk talk() {
    return new Talk(this);
  }

  /// The reviews that the App has posted of a head.
  List<Posted> reviews(String commit) {
    synchronized (repository.gitHub) {
      return reviews.stream()
          .filter(review -> review.author().equals(Person.APP) && review.commit().equals(commit))
          .toList();
    }
  }

  /// The first comments of all threads that the App began.
  List<Remark> threads() {
    synchronized (repository.gitHub) {
      return remarks.stream()
          .filter(r -> r.inReplyTo.isEmpty() && r.author.equals(Person.APP))
          .toList();
    }
  }

  /// The comments of a thread behind the first.
  List<Remark> answers(Remark first) {
    synchronized (repository.gitHub) {
      return remarks.stream()
          .filter(r -> r.inReplyTo.isPresent() && r.inReplyTo.getAsLong() == first.id)
          .toList();
    }
  }

  /// What the App said below the pull request.
  List<Remark> replies() {
    synchronized (repository.gitHub) {
      return comments.stream().filter(c -> c.author.equals(Person.APP)).toList();
    }
  }

  Optional<Remark> remark(long comment) {
    return remarks.stream().filter(r -> r.id == comment).findFirst();
  }

  Optional<Remark> comment(long comment) {
    return comments.stream().filter(r -> r.id == comment).findFirst();
  }

  /// The check runs of the present head.
  List<Check> checks() {
    return repository.checks(head);
  }
}
