package io.plimsoll.app.standin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A commit with all its files.
///
/// @param parents none for the first one
record Commit(String sha, List<Commit> parents, Map<String, Entry> tree) {

  static Commit of(List<Commit> parents, Map<String, Entry> tree, long number) {
    return new Commit(Entry.sha("commit " + number + " " + tree), parents, new TreeMap<>(tree));
  }

  /// The files with some of them written anew; an empty text deletes one.
  Map<String, Entry> with(Map<String, String> files) {
    Map<String, Entry> all = new TreeMap<>(tree);
    files.forEach((path, text) -> {
      if (text.isEmpty()) {
        all.remove(path);
      } else {
        all.put(path, Entry.of(text));
      }
    });
    return all;
  }

  boolean hasAncestor(Commit other) {
    return sha.equals(other.sha) || parents.stream().anyMatch(p -> p.hasAncestor(other));
  }

  /// Where this commit and another one parted.
  Commit mergeBase(Commit other) {
    if (other.hasAncestor(this)) {
      return this;
    }
    return parents.stream()
        .map(parent -> parent.mergeBase(other))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no common commit"));
  }
}
