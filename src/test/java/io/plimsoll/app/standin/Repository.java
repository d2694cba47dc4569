package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A repository with its commits, pull requests and check runs, and what people do to it.
final class Repository {
  final StandInGitHub gitHub;
  final long id;
  final String owner;
  final Map<String, Commit> commits = new LinkedHashMap<>();
  final Map<String, String> branches = new LinkedHashMap<>();
  final Map<Integer, Pull> pulls = new LinkedHashMap<>();
  final List<Check> checks = new ArrayList<>();
  final Set<String> formerNames = new HashSet<>();

  /// Roles by login: `admin`, `maintain`, `write`, `triage`, `read`.
  final Map<String, String> roles = new HashMap<>();

  /// The installation that events name.
  long installation = StandInGitHub.INSTALLATION;

  String name;
  private final Map<String, Entry> objects = new HashMap<>();

  Repository(StandInGitHub gitHub, String owner, String name, Map<String, String> files) {
    this.gitHub = gitHub;
    this.id = gitHub.nextId();
    this.owner = owner;
    this.name = name;
    Map<String, Entry> tree = new HashMap<>();
    files.forEach((path, text) -> tree.put(path, Entry.of(text)));
    branch("main", commit(List.of(), tree));
  }

  /// Its id in GraphQL.
  String node() {
    return "R_" + id;
  }

  String fullName() {
    return owner + "/" + name;
  }

  Commit commit(List<Commit> parents, Map<String, Entry> tree) {
    Commit commit = Commit.of(parents, tree, gitHub.nextId());
    commits.put(commit.sha(), commit);
    tree.values().forEach(entry -> objects.put(entry.id(), entry));
    return commit;
  }

  void branch(String branch, Commit tip) {
    branches.put(branch, tip.sha());
  }

  Commit tip(String branch) {
    return commits.get(branches.get(branch));
  }

  Optional<Entry> object(String blob) {
    return Optional.ofNullable(objects.get(blob));
  }

  /// A commit by its id, by a branch, or by `HEAD`.
  Optional<Commit> commit(String name) {
    String branch = name.equals("HEAD") ? "main" : name;
    return Optional.ofNullable(commits.get(branches.getOrDefault(branch, name)));
  }

  /// Gives somebody a role.
  Repository with(String login, String role) {
    roles.put(login, role);
    return this;
  }

  /// The branch gets a commit that writes these files; an empty text deletes one.
  Commit write(String branch, Map<String, String> files) {
    synchronized (gitHub) {
      Commit tip = tip(branch);
      Commit next = commit(List.of(tip), tip.with(files));
      branch(branch, next);
      return next;
    }
  }

  /// Somebody opens a pull request that writes these files.
  Pull open(String author, Map<String, String> files) {
    Pull pull = prepare(author, files);
    pull.announce("opened");
    return pull;
  }

  /// The same without an event.
  Pull prepare(String author, Map<String, String> files) {
    synchronized (gitHub) {
      Commit base = tip("main");
      return pull(author, commit(List.of(base), base.with(files)));
    }
  }

  /// A pull request for a commit that exists.
  Pull pull(String author, Commit head) {
    synchronized (gitHub) {
      int number = pulls.size() + 1;
      Pull pull = new Pull(this, number, Person.named(author), head.sha());
      pulls.put(number, pull);
      branch("change-" + number, head);
      return pull;
    }
  }

  /// The queue puts a pull request on top of its base and asks for a check. Returns the group's
  /// head.
  String group(Pull pull) {
    String head;
    Commit base = tip(pull.baseRef);
    synchronized (gitHub) {
      Commit change = commits.get(pull.head);
      Map<String, Entry> merged = new HashMap<>(base.tree());
      Commit parted = change.mergeBase(base);
      parted.tree().keySet().stream()
          .filter(path -> !change.tree().containsKey(path))
          .forEach(merged::remove);
      change
          .tree()
          .forEach((path, entry) -> {
            if (!entry.equals(parted.tree().get(path))) {
              merged.put(path, entry);
            }
          });
      head = commit(List.of(base, change), merged).sha();
    }
    gitHub.hooks().send("merge_group", this, Payloads.group(pull, head, base.sha()));
    return head;
  }

  /// The branch of the App's queue is gone.
  void groupGone(Pull pull, String head) {
    ObjectNode payload = Payloads.group(pull, head, tip(pull.baseRef).sha());
    payload.put("action", "destroyed").put("reason", "merged");
    gitHub.hooks().send("merge_group", this, payload);
  }

  void rename(String to) {
    String from = name;
    synchronized (gitHub) {
      formerNames.add(name);
      name = to;
    }
    ObjectNode payload = Reply.object().put("action", "renamed");
    payload.putObject("changes").putObject("repository").putObject("name").put("from", from);
    gitHub.hooks().send("repository", this, payload);
  }

  /// The check runs of a commit, oldest first.
  List<Check> checks(String head) {
    synchronized (gitHub) {
      return checks.stream().filter(check -> check.head.equals(head)).toList();
    }
  }

  Optional<Check> check(long check) {
    return checks.stream().filter(c -> c.id == check).findFirst();
  }

  ObjectNode json() {
    ObjectNode json = Reply.object().put("id", id).put("name", name).put("full_name", fullName());
    json.put("private", true).put("fork", false).put("default_branch", "main");
    json.set("owner", Payloads.person(new Person(owner, false)).put("type", "Organization"));
    return json;
  }
}
