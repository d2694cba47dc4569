package io.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Holds the source tree to the habits that no compiler sees.
final class LayoutTest {
  private static final int LONGEST_FILE = 400;
  private static final Set<String> NAMES_WITHOUT_A_SUBJECT =
      Set.of("util", "utils", "common", "helper", "helpers", "impl", "service", "manager", "dto");

  @Test
  void noJavaFileHasMoreThan400Lines() {
    assertEquals(
        List.of(), files("src", file -> isJava(file) && lines(file).count() > LONGEST_FILE));
  }

  @Test
  void everyPackageHasASignThatMarksItFreeOfNull() {
    assertEquals(
        List.of(),
        files("src/main/java", file -> isJava(file) && !sign(file).contains("\n@NullMarked\n")));
  }

  @Test
  void noPackageHasANameWithoutASubject() {
    assertEquals(List.of(), files("src", LayoutTest::isUnderANameWithoutASubject));
  }

  @Test
  void theRootPackageHoldsOnlyMain() throws IOException {
    try (Stream<Path> root = Files.list(Path.of("src/main/java/io/plimsoll"))) {
      List<String> names =
          root.filter(LayoutTest::isJava)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertEquals(List.of("Main.java", "package-info.java"), names);
    }
  }

  private static List<Path> files(String root, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static boolean isUnderANameWithoutASubject(Path file) {
    return isJava(file)
        && StreamSupport.stream(file.spliterator(), false)
            .anyMatch(part -> NAMES_WITHOUT_A_SUBJECT.contains(part.toString()));
  }

  private static String sign(Path file) {
    Path sign = file.resolveSibling("package-info.java");
    return Files.exists(sign) ? text(sign) : "";
  }

  private static Stream<String> lines(Path file) {
    return text(file).lines();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
