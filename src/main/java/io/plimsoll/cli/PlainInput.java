package io.plimsoll.cli;

import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Files and folders without a version before: everything counts as new.
final class PlainInput implements Input {
  private final Folder folder;
  private final List<Path> paths;

  /// @param paths absolute files and folders, inside the folder
  PlainInput(Folder folder, List<Path> paths) {
    this.folder = folder;
    this.paths = List.copyOf(paths);
  }

  /// A file that is named is read whatever `wanted` says.
  @Override
  public Change change(Predicate<String> wanted) throws IOException {
    SortedMap<String, FileVersion> files = new TreeMap<>();
    for (Path path : paths) {
      String named = folder.pathOf(path);
      files.putAll(folder.readAll(path, file -> file.equals(named) || wanted.test(file)));
    }
    return new Change(files.values().stream().map(FileChange::added).toList());
  }

  @Override
  public Optional<FileVersion> findInBase(String path) {
    return Optional.empty();
  }

  @Override
  public Optional<FileVersion> findInHead(String path) {
    return folder.find(path);
  }

  @Override
  public Path root() {
    return folder.root();
  }
}
