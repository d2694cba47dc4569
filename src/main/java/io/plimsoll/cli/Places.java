package io.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what a request speaks of: files, a folder, two folders, or a repository.
final class Places {
  private final Console console;
  private final Notes notes;

  Places(Console console, Notes notes) {
    this.console = console;
    this.notes = notes;
  }

  /// Opens what a request names.
  ///
  /// @throws Refusal when a path or a revision does not exist
  /// @throws IOException when reading fails
  Input open(Request request) throws IOException {
    List<Path> paths = request.paths().stream().map(this::existing).toList();
    if (request.base().isEmpty()) {
      return plain(paths.isEmpty() ? List.of(console.directory()) : paths);
    }
    String base = request.base().get();
    Optional<Path> folder = folder(base);
    return folder.isPresent() ? folders(folder.get(), paths, base) : repository(base, paths);
  }

  /// The folders and files that a request names, as far as paths below a root: empty for all.
  List<String> below(Input input, Request request) {
    return request.paths().stream()
        .map(this::existing)
        .map(path -> input.root().relativize(path).toString().replace('\\', '/'))
        .filter(path -> !path.isEmpty())
        .toList();
  }

  private Path existing(String typed) {
    try {
      Path path = console.directory().resolve(typed).normalize();
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException _) {
      // A text that is no path names nothing, as below.
    }
    throw new Refusal("no-such-path", Map.of("path", typed));
  }

  private Optional<Path> folder(String typed) {
    try {
      Path path = console.directory().resolve(typed).normalize();
      return Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private Input plain(List<Path> paths) {
    Path first = paths.getFirst();
    Optional<Path> tree = workTree(first);
    if (tree.filter(root -> paths.stream().allMatch(path -> path.startsWith(root))).isPresent()) {
      return new PlainInput(new Folder(tree.get(), Optional.of(new Ignored(tree.get()))), paths);
    }
    boolean oneFolder = paths.size() == 1 && Files.isDirectory(first);
    Path root = oneFolder ? first : console.directory();
    boolean inside = paths.stream().allMatch(path -> path.startsWith(root));
    return new PlainInput(new Folder(inside ? root : root.getRoot()), paths);
  }

  private Input folders(Path base, List<Path> paths, String typed) {
    if (paths.size() > 1) {
      throw new Refusal("one-folder", Map.of("base", typed));
    }
    Path head = paths.isEmpty() ? console.directory() : paths.getFirst();
    if (!Files.isDirectory(head)) {
      throw new Refusal("one-folder", Map.of("base", typed));
    }
    notes.say("base-is-folder", Map.of("base", typed));
    return new FoldersInput(new Folder(base), new Folder(head));
  }

  private Input repository(String base, List<Path> paths) throws IOException {
    Path start = paths.isEmpty() ? console.directory() : paths.getFirst();
    Path root =
        workTree(start).orElseThrow(() -> new Refusal("no-repository", Map.of("base", base)));
    if (!paths.stream().allMatch(path -> path.startsWith(root))) {
      throw new Refusal("other-repository", Map.of("base", base));
    }
    return GitInput.open(root, base);
  }

  /// The root of the work tree around a path: the nearest folder that holds `.git`.
  static Optional<Path> workTree(Path path) {
    for (Path folder = path; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
