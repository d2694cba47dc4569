package io.plimsoll.cli;

import io.plimsoll.source.FileMode;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A folder of files on disk, by their paths from it.
///
/// @param root absolute
/// @param ignored what is left out when folders are read; a file that is named is read all the same
record Folder(Path root, Optional<Ignored> ignored) {
  /// A folder of which nothing is left out.
  Folder(Path root) {
    this(root, Optional.empty());
  }

  /// From how many files on they are read side by side.
  private static final int MANY = 64;

  private static final Set<String> SKIPPED = Set.of(".git", ".hg", ".svn", "node_modules");

  /// All regular files and links at or below a path whose name is wanted, sorted. Folders of
  /// version control and of installed packages are left out.
  ///
  /// @throws IOException when the path itself cannot be read
  SortedMap<String, FileVersion> readAll(Path start, Predicate<String> wanted) throws IOException {
    List<Found> found = new ArrayList<>();
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped =
                !folder.equals(start)
                    && (SKIPPED.contains(name(folder)) || isIgnored(folder, true));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = pathOf(file);
            if (wanted.test(path) && (file.equals(start) || !isIgnored(file, false))) {
              found.add(new Found(file, path, Optional.of(attributes)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
            if (file.equals(start)) {
              throw reason;
            }
            String path = pathOf(file);
            if (wanted.test(path)) {
              found.add(new Found(file, path, Optional.empty()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    SortedMap<String, FileVersion> files = new TreeMap<>();
    (found.size() < MANY ? found.stream() : found.parallelStream())
        .map(one -> one.read(this))
        .toList()
        .forEach(file -> files.put(file.path(), file));
    return files;
  }

  /// A file to read.
  ///
  /// @param attributes empty when not even they could be read
  private record Found(Path file, String path, Optional<BasicFileAttributes> attributes) {
    FileVersion read(Folder folder) {
      return attributes
          .map(known -> folder.read(file, path, known))
          .orElseGet(() -> new Unread(path, Unread.Reason.UNREADABLE));
    }
  }

  private boolean isIgnored(Path path, boolean isFolder) {
    return ignored.filter(rules -> rules.contains(path, isFolder)).isPresent();
  }

  /// One file, when there is one at the path. A path that leads out of the folder has none.
  Optional<FileVersion> find(String path) {
    try {
      Path file = root.resolve(path).normalize();
      if (!file.startsWith(root) || file.equals(root) || !isInside(file)) {
        return Optional.empty();
      }
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isDirectory()
          ? Optional.empty()
          : Optional.of(read(file, path, attributes));
    } catch (InvalidPathException | IOException _) {
      return Optional.empty();
    }
  }

  /// Whether a file lies in this folder once links on the way to it are followed.
  private boolean isInside(Path file) throws IOException {
    return file.resolveSibling("").toRealPath().startsWith(root.toRealPath());
  }

  /// A path as it is reported: from the root, with `/`.
  String pathOf(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /// A link is not followed; it is only told which file of this folder it leads to.
  private Unread link(Path link, String path) {
    try {
      Path inside = root.toRealPath();
      Path target = link.toRealPath();
      return target.startsWith(inside) && Files.isRegularFile(target)
          ? Unread.link(path, inside.relativize(target).toString().replace('\\', '/'))
          : new Unread(path, Unread.Reason.SYMLINK);
    } catch (IOException _) {
      return new Unread(path, Unread.Reason.SYMLINK);
    }
  }

  private FileVersion read(Path file, String path, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return link(file, path);
    }
    if (!attributes.isRegularFile()) {
      return new Unread(path, Unread.Reason.UNREADABLE);
    }
    if (attributes.size() > SourceFile.MAX_BYTES) {
      return new Unread(path, Unread.Reason.TOO_LARGE);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(SourceFile.MAX_BYTES + 1);
      return SourceFile.decode(path, FileMode.REGULAR, bytes);
    } catch (IOException _) {
      return new Unread(path, Unread.Reason.UNREADABLE);
    }
  }
}
