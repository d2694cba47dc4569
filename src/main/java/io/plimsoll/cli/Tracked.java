package io.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.util.FS;

/// The files that git tracks in a work tree: those of its index.
///
/// @param paths from the root, with `/`
record Tracked(NavigableSet<String> paths) {
  private static final String LINK = "gitdir: ";

  /// The files of a work tree; none where there is no index that can be read.
  static Tracked in(Path root) {
    try {
      DirCache index = DirCache.read(gitFolder(root).resolve("index").toFile(), FS.DETECTED);
      List<String> paths =
          IntStream.range(0, index.getEntryCount())
              .mapToObj(i -> index.getEntry(i).getPathString())
              .toList();
      return new Tracked(new TreeSet<>(paths));
    } catch (IOException | InvalidPathException _) {
      return new Tracked(new TreeSet<>());
    }
  }

  /// In a further work tree of a repository, `.git` is a file that names the folder.
  private static Path gitFolder(Path root) throws IOException {
    Path git = root.resolve(".git");
    if (!Files.isRegularFile(git)) {
      return git;
    }
    String text = Files.readString(git).strip();
    return text.startsWith(LINK) ? root.resolve(text.substring(LINK.length())) : git;
  }

  /// Whether a path is a tracked file, or a folder that holds one.
  boolean contains(String path) {
    String below = path + "/";
    String next = paths.ceiling(below);
    return paths.contains(path) || (next != null && next.startsWith(below));
  }
}
