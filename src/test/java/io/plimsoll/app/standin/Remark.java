package io.plimsoll.app.standin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A comment, below a pull request or in a thread.
final class Remark {
  final long id;
  final Person author;
  final Instant at;
  final List<Reacted> reactions = new ArrayList<>();
  String body;
  Instant updated;

  /// In a thread alone.
  String path = "";

  /// The head when it was written.
  String commit = "";

  OptionalLong inReplyTo = OptionalLong.empty();
  OptionalLong review = OptionalLong.empty();

  /// Empty for a comment on a whole file.
  OptionalInt line = OptionalInt.empty();

  OptionalInt startLine = OptionalInt.empty();
  String side = "RIGHT";

  /// On the first comment of a thread: who resolved it, or nobody.
  String resolvedBy = "";

  Remark(long id, Person author, String body, Instant at) {
    this.id = id;
    this.author = author;
    this.body = body;
    this.at = at;
    this.updated = at;
  }

  /// A reaction of somebody.
  record Reacted(Person by, String content) {}

  /// Its id in GraphQL.
  String node() {
    return "C_" + id;
  }

  void react(Person by, String content) {
    Reacted reaction = new Reacted(by, content);
    if (!reactions.contains(reaction)) {
      reactions.add(reaction);
    }
  }

  /// The reactions that somebody gave.
  List<String> reactionsOf(Person by) {
    return reactions.stream().filter(r -> r.by().equals(by)).map(Reacted::content).toList();
  }

  void edit(String text, Instant now) {
    body = text;
    updated = now;
  }
}
