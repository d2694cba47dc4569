package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every Dockerfile.
final class DockerfilePropertiesTest {
  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> first = Arbitraries.of("", "# escape=\\\n", "# syntax=a/b\n", "# hello\n\n");
    Arbitrary<String> lines =
        Combinators.combine(keywords(), arguments(), ends()).as((k, a, e) -> k + " " + a + e);
    return Combinators.combine(first, lines.list().ofMaxSize(8))
        .as((start, all) -> start + "FROM alpine AS a\n" + String.join("", all));
  }

  private static Arbitrary<String> keywords() {
    return Arbitraries.of(
        "RUN",
        "run",
        "COPY",
        "ADD --link",
        "ENV",
        "ARG",
        "LABEL",
        "USER",
        "WORKDIR",
        "CMD",
        "FROM",
        "EXPOSE",
        "HEALTHCHECK CMD",
        "ONBUILD RUN",
        "  RUN --mount=type=cache,target=/x",
        "SHELL");
  }

  private static Arbitrary<String> arguments() {
    Arbitrary<String> word =
        Arbitraries.of(
            "a",
            "b=c",
            "\"d e\"",
            "'f",
            "$G",
            "${H:-i}",
            "[\"j\", \"\\u0041\"]",
            "<<EOF",
            "<<-'E'",
            "# no comment",
            "é😀",
            "\\\n  k",
            "\\\n# comment\n\n l",
            "--m=n",
            "&&",
            "a\\ b");
    return word.list().ofMaxSize(5).map(words -> String.join(" ", words));
  }

  private static Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\n\n", " \n", "\n# c\n", "\necho\nEOF\nE\n", "\n\tx\nEOF\n\tE\n");
  }

  @Property(tries = 300)
  void printingGivesTheTextBack(@ForAll("files") String text) {
    assertEquals(text, Read.file(text).print());
  }

  @Property(tries = 300)
  void anyTextCanBeRead(@ForAll String text) {
    DockerfileFuzz.examine(text);
  }

  @Property(tries = 300)
  void everyPlaceLiesInItsInstruction(@ForAll("files") String text) {
    DockerfileFuzz.examine(text);
  }

  @Property(tries = 300)
  void lineEndsDoNotMatter(@ForAll("files") String text) {
    assertEquals(described(text), described(text.replace("\n", "\r\n")));
  }

  @Property(tries = 300)
  void aByteOrderMarkDoesNotMatter(@ForAll("files") String text) {
    assertEquals(described(text), described("\uFEFF" + text));
  }

  @Property(tries = 300)
  void aCommentBetweenInstructionsDoesNotMatter(@ForAll("files") String text) {
    List<Reading.Node> before = nodes(text);
    List<Reading.Node> after = nodes("FROM x\n# comment\n" + text);
    assertEquals(before, moved(after.subList(after.isEmpty() ? 0 : 1, after.size()), -2), text);
  }

  private static List<Reading.Node> moved(List<Reading.Node> nodes, int lines) {
    return nodes.stream().map(node -> moved(node, lines)).toList();
  }

  private static Reading.Node moved(Reading.Node node, int lines) {
    return new Reading.Node(
        node.keyword(),
        node.firstLine() + lines,
        node.lastLine() + lines,
        node.flags(),
        node.original(),
        node.words(),
        node.exec(),
        node.heredocs());
  }

  private static List<Reading.Node> nodes(String text) {
    return Reading.of(Read.file(text)).nodes();
  }

  private static String described(String text) {
    Reading reading = Reading.of(Read.file(text));
    return reading.refusal().map(problem -> problem.code()).orElse("")
        + reading.nodes().stream().map(Reading.Node::toString).collect(Collectors.joining("\n"));
  }
}
