package io.plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.ignore.IgnoreNode;

/// What the `.gitignore` files of a work tree leave out, as far as they lie between its root and
/// the path that is asked about. What git tracks all the same is not left out.
final class Ignored {
  private final Path root;
  private final Map<Path, Optional<IgnoreNode>> nodes = new HashMap<>();
  private Optional<Tracked> tracked = Optional.empty();

  /// Folders that are named and hold tracked files: of theirs, only those are not left out.
  private final Set<Path> entered = new HashSet<>();

  /// @param root of the work tree
  Ignored(Path root) {
    this.root = root;
  }

  /// Whether a path of the tree is left out. The folders above it are taken not to be.
  boolean contains(Path path, boolean isFolder) {
    boolean named = entered.contains(path.getParent()) || isNamed(path, isFolder);
    boolean kept = named && isTracked(path);
    if (kept && isFolder) {
      entered.add(path);
    }
    return named && !kept;
  }

  /// Whether a file is named, or a folder above it, tracked or not.
  boolean names(Path file) {
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      if (isNamed(folder, true)) {
        return true;
      }
    }
    return isNamed(file, false);
  }

  private boolean isNamed(Path path, boolean isFolder) {
    for (Path folder = path.getParent();
        folder != null && folder.startsWith(root);
        folder = folder.getParent()) {
      Optional<IgnoreNode> node = nodes.computeIfAbsent(folder, Ignored::read);
      if (node.isPresent()) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        Boolean ignored = node.get().checkIgnored(relative, isFolder);
        if (ignored != null) {
          return ignored;
        }
      }
    }
    return false;
  }

  /// The index is read only when something is named.
  private boolean isTracked(Path path) {
    Tracked files = tracked.orElseGet(() -> Tracked.in(root));
    tracked = Optional.of(files);
    return files.contains(root.relativize(path).toString().replace('\\', '/'));
  }

  private static Optional<IgnoreNode> read(Path folder) {
    Path file = folder.resolve(".gitignore");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    IgnoreNode node = new IgnoreNode();
    try (InputStream stream = Files.newInputStream(file)) {
      node.parse(stream);
      return Optional.of(node);
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
