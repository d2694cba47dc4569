package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

/// A short way to write down how a Dockerfile was read: a line for each instruction with its lines,
/// its keyword, `{options}`, `«words»`, and each here-document with its content, `/` for its line
/// ends.
final class Outline {
  private Outline() {}

  static void check(String text, String expected) {
    assertEquals(expected, of(Read.file(text)));
    DockerfileFuzz.examine(text);
  }

  private static String of(Dockerfile file) {
    Reading reading = Reading.of(file);
    if (reading.refusal().isPresent()) {
      return "parser refuses\n";
    }
    StringBuilder outline = new StringBuilder();
    for (int i = 0; i < reading.nodes().size(); i++) {
      outline
          .append(line(reading.nodes().get(i), file.instructions().get(i), file.file().text()))
          .append('\n');
    }
    return outline.append(reading.misuse().isPresent() ? "builder refuses\n" : "").toString();
  }

  private static String line(Reading.Node node, Instruction instruction, String text) {
    String flags = node.flags().stream().map(" {%s}"::formatted).collect(Collectors.joining());
    String words = node.words().stream().map(" «%s»"::formatted).collect(Collectors.joining());
    String heredocs =
        instruction.heredocs().stream()
            .map(heredoc -> heredoc(heredoc, text))
            .collect(Collectors.joining());
    String lines = node.firstLine() + "-" + node.lastLine() + " ";
    return lines + node.keyword() + flags + (node.exec() ? " exec" : "") + words + heredocs;
  }

  private static String heredoc(Heredoc heredoc, String text) {
    return " <<"
        + heredoc.name()
        + (heredoc.expand() ? ":" : " raw:")
        + (heredoc.chomp() ? "tabs:" : "")
        + (heredoc.fileDescriptor() == 0 ? "" : heredoc.fileDescriptor() + ":")
        + heredoc.content().of(text).replace("\n", "/");
  }
}
