import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Holds every Java file to the formatter's layout: `check` names those that differ, `write` mends
/// them. Run by Maven on the JDK 25 toolchain, since the formatter reads source with its JVM's own
/// compiler.
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException, FormatterException {
    boolean write = args[0].equals("write");
    List<Path> different = new ArrayList<>();
    for (Path file : javaFiles(Path.of("src"))) {
      String text = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        different.add(file);
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    different.forEach(
        file -> System.out.println((write ? "Formatted " : "Not formatted: ") + file));
    if (!write && !different.isEmpty()) {
      System.out.println("To format every file, run: mvn -Pformat process-sources");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
