package io.plimsoll.cli;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The files that git tracks in a work tree: those of its index, which is read as git's
/// `gitformat-index` describes it, versions 2 to 4 with SHA-1. It is read here because opening a
/// repository costs more than a review of a small folder.
///
/// @param paths from the root, with `/`
record Tracked(NavigableSet<String> paths) {
  private static final String LINK = "gitdir: ";
  private static final int SIGNATURE = 0x44495243;

  /// The bytes of an entry before its flags: times, numbers, and the name of its content.
  private static final int BEFORE_FLAGS = 60;

  private static final int EXTENDED = 0x4000;
  private static final int COMPRESSED = 4;

  /// The files of a work tree; none where there is no index that can be read.
  static Tracked in(Path root) {
    try {
      return new Tracked(
          paths(ByteBuffer.wrap(Files.readAllBytes(gitFolder(root).resolve("index")))));
    } catch (IOException | InvalidPathException | BufferUnderflowException _) {
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

  private static NavigableSet<String> paths(ByteBuffer index) {
    NavigableSet<String> paths = new TreeSet<>();
    int signature = index.getInt();
    int version = index.getInt();
    int count = index.getInt();
    byte[] path = {};
    for (int i = 0; i < count && signature == SIGNATURE && version <= COMPRESSED; i++) {
      path = version == COMPRESSED ? afterPrevious(index, path) : padded(index);
      paths.add(new String(path, StandardCharsets.UTF_8));
    }
    return paths;
  }

  private static void skipToPath(ByteBuffer index) {
    skip(index, BEFORE_FLAGS);
    if ((index.getShort() & EXTENDED) != 0) {
      index.getShort();
    }
  }

  /// An entry whose length is a multiple of eight, with at least one zero behind the path.
  private static byte[] padded(ByteBuffer index) {
    int start = index.position();
    skipToPath(index);
    byte[] path = upToZero(index);
    int length = index.position() - start;
    skip(index, (8 - length % 8) % 8);
    return path;
  }

  /// An entry that says how much of the path before it is cut off, and what follows instead.
  private static byte[] afterPrevious(ByteBuffer index, byte[] previous) {
    skipToPath(index);
    int kept = Math.max(0, previous.length - number(index));
    byte[] rest = upToZero(index);
    byte[] path = Arrays.copyOf(previous, kept + rest.length);
    System.arraycopy(rest, 0, path, kept, rest.length);
    return path;
  }

  /// A number of seven bits a byte, the highest first, as in the offsets of pack files.
  private static int number(ByteBuffer index) {
    int read = index.get();
    int number = read & 0x7F;
    while ((read & 0x80) != 0) {
      read = index.get();
      number = ((number + 1) << 7) + (read & 0x7F);
    }
    return number;
  }

  private static byte[] upToZero(ByteBuffer index) {
    int start = index.position();
    while (index.get() != 0) {
      // The buffer ends before memory does.
    }
    byte[] text = new byte[index.position() - 1 - start];
    index.get(start, text);
    return text;
  }

  private static void skip(ByteBuffer index, int count) {
    if (count > index.remaining()) {
      throw new BufferUnderflowException();
    }
    index.position(index.position() + count);
  }

  /// Whether a path is a tracked file, or a folder that holds one.
  boolean contains(String path) {
    String below = path + "/";
    String next = paths.ceiling(below);
    return paths.contains(path) || (next != null && next.startsWith(below));
  }
}
