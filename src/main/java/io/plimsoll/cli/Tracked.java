package io.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.util.FS;

/// The files that git tracks in a work tree: those of its index. It is read by itself, since
/// opening a repository costs more than a review of a small folder.
///
/// @param paths from the root, with `/`
record Tracked(NavigableSet<String> paths) {
  private static final String LINK = "gitdir: ";

  /// The files of a work tree; none where there is no index that can be read.
  static Tracked in(Path root) {
    NavigableSet<String> paths = new TreeSet<>();
    try {
      DirCache index = DirCache.read(gitFolder(root).resolve("index").toFile(), FS.DETECTED);
      for (int i = 0; i < index.getEntryCount(); i++) {
        paths.add(index.getEntry(i).getPathString());
      }
    } catch (IOException | InvalidPathException _) {
      paths.clear();
    }
    return new Tracked(paths);
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
