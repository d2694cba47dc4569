package io.plimsoll.inbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The right of one process to a folder. The embedded store sets free at start what was being
/// worked on when the process ended, which is right only while nobody else works there.
final class FolderClaim implements Closeable {
  private final FileChannel channel;

  private FolderClaim(FileChannel channel) {
    this.channel = channel;
  }

  static FolderClaim of(Path folder) {
    try {
      Files.createDirectories(folder, ownerOnly());
      return lock(folder);
    } catch (IOException e) {
      throw new StoreFailure("The folder cannot be used: " + folder, e);
    }
  }

  private static FolderClaim lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("plimsoll.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isFree(channel)) {
      channel.close();
      throw new StoreFailure("Another process uses the folder: " + folder);
    }
    return new FolderClaim(channel);
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
