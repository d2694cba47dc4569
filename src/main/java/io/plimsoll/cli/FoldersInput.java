package io.plimsoll.cli;

import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Two folders, before and after. Files that are alike in both are left out.
final class FoldersInput implements Input {
  private final Folder base;
  private final Folder head;

  FoldersInput(Folder base, Folder head) {
    this.base = base;
    this.head = head;
  }

  @Override
  public Change change(Predicate<String> wanted) throws IOException {
    SortedMap<String, FileVersion> before = base.readAll(base.root(), wanted);
    SortedMap<String, FileVersion> after = head.readAll(head.root(), wanted);
    SortedSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<FileChange> files = new ArrayList<>();
    for (String path : paths) {
      Optional<FileVersion> old = Optional.ofNullable(before.get(path));
      Optional<FileVersion> fresh = Optional.ofNullable(after.get(path));
      if (!old.equals(fresh)) {
        files.add(new FileChange(old, fresh));
      }
    }
    return new Change(files);
  }

  @Override
  public Optional<FileVersion> findInBase(String path) {
    return base.find(path);
  }

  @Override
  public Optional<FileVersion> findInHead(String path) {
    return head.find(path);
  }

  @Override
  public Path root() {
    return head.root();
  }
}
