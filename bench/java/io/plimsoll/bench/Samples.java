package io.plimsoll.bench;

import io.plimsoll.source.FileMode;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files that are measured.
final class Samples {
  private Samples() {}

  /// All text files below a folder, sorted.
  static List<SourceFile> read(String folder) throws IOException {
    Path root = Path.of(folder);
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (SourceFile.decode(name, FileMode.REGULAR, Files.readAllBytes(path))
            instanceof SourceFile file) {
          files.add(file);
        }
      }
    }
    return files;
  }
}
