package io.plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/// What the `.gitignore` files of a work tree leave out, as far as they lie between its root and
/// the path that is asked about.
final class Ignored {
  private final Path root;
  private final Map<Path, Optional<IgnoreNode>> nodes = new HashMap<>();

  /// @param root of the work tree
  Ignored(Path root) {
    this.root = root;
  }

  /// Whether a path of the tree is left out. The folders above it are taken not to be.
  boolean contains(Path path, boolean isFolder) {
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
