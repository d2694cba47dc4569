package io.plimsoll.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The folder of the embedded store: for its owner alone.
final class DataFolder {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private DataFolder() {}

  /// Makes the folder, and takes away what others may do with it. A folder that was mounted for
  /// this process but belongs to somebody else stays as its owner made it.
  ///
  /// @throws IOException when it cannot be made, or not be written to
  static void prepare(Path folder) throws IOException {
    boolean made = !Files.exists(folder);
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      close(folder, made);
    }
    if (!Files.isWritable(folder)) {
      throw new IOException("not writable: " + folder);
    }
  }

  private static void close(Path folder, boolean made) throws IOException {
    try {
      Files.setPosixFilePermissions(folder, OWNER);
    } catch (IOException e) {
      if (made) {
        throw e;
      }
    }
  }
}
