package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// About a megabyte each of what could make a parser slow or deep. All of it takes less than a
/// second on an idle machine; what grows with the square of the size would take minutes.
final class HostileTest {
  private static String numbered(int count, String before, String line) {
    return before
        + IntStream.range(0, count)
            .mapToObj(i -> line.replace("#", "" + i).replace("@", "" + (i - 1)))
            .collect(Collectors.joining());
  }

  @TestFactory
  Stream<DynamicTest> aMegabyteIsReadInTime() {
    String from = "FROM scratch AS s0\n";
    return Stream.of(
        test("one line", "FROM a\nRUN " + "x".repeat(1_000_000)),
        test("one continued line", from + "RUN a \\\n".repeat(120_000)),
        test(
            "here-documents",
            from + "RUN " + "<<A \\\n".repeat(100_000) + "\n" + "A\n".repeat(90_000)),
        test("here-document names", from + "COPY " + "<<A ".repeat(15_000) + " /\n"),
        test("triggers", from + "ONBUILD \\\n".repeat(100_000) + "RUN x\n"),
        test("brackets", from + "CMD " + ("[".repeat(1_000) + "\\\n").repeat(900) + "\n"),
        test("json", from + "CMD [" + ("\"a\"," + "\\\n").repeat(150_000) + "\"\\n\"]\n"),
        test("quotes", from + "ENV " + "A=\"$B\" \\\n".repeat(100_000) + "\n"),
        test("defaults", from + "ENV A=" + "${X:-\\\n".repeat(150_000) + "\n"),
        test("doubling", from + "ENV A=aaaaaaaaaa\n" + "ENV A=$A$A\n".repeat(90_000)),
        test(
            "patterns",
            from + "ENV A=" + "a".repeat(8_000) + "\n" + "ENV B=${A//*a*b/c}\n".repeat(50_000)),
        test("variables", numbered(50_000, from, "ENV A#=$A@\n")),
        test("stages", numbered(40_000, from, "FROM s# AS s#\n").replace("FROM s0 AS s0\n", "")),
        test(
            "a chain of stages",
            numbered(40_000, "FROM a AS s-1\n", "FROM s@ AS s#\nUSER $X\n")
                .replace("AS s-1", "AS s0")),
        test("unknown bases", numbered(30_000, from, "FROM $X AS s#\n")),
        test("copies", from + "COPY --from=s0 a b\n".repeat(50_000)),
        test("mounts", from + "RUN --mount=from=s0,target=/x y\n".repeat(30_000)),
        test("options", from + "RUN " + "--mount=a=b,c=\\\n".repeat(60_000) + "x\n"),
        test("directories", from + "WORKDIR a/b\n".repeat(80_000)),
        test(
            "many triggers", from + "ONBUILD USER x\n".repeat(30_000) + "FROM s0\n".repeat(50_000)),
        test(
            "directives", "# syntax=" + " x".repeat(30_000) + "\n" + "# escape=`\n".repeat(90_000)),
        test("comments", "#\n".repeat(500_000)),
        test("blank lines", "\n".repeat(1_000_000)),
        test("spaces", (" ".repeat(60_000) + "\n").repeat(16)));
  }

  private static DynamicTest test(String name, String text) {
    return DynamicTest.dynamicTest(
        name, () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text)));
  }

  private static void read(String text) {
    Dockerfile file = Read.file(text);
    assertEquals(text, file.print());
    file.problems();
    Build build = Build.of(file);
    build.needed();
    Reading.of(file);
  }
}
