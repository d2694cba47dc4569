package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;

/// Short ways to read a Dockerfile in a test.
final class Read {
  private Read() {}

  static Dockerfile file(String text) {
    return Dockerfile.parse(SourceFile.of("Dockerfile", text));
  }

  static Instruction only(String text) {
    return file(text).instructions().getLast();
  }

  static Build build(String text) {
    return Build.of(file(text));
  }

  /// The words of the last instruction.
  static List<String> words(String text) {
    return only(text).words().stream().map(Word::value).toList();
  }

  /// What a span of a file covers.
  static String at(Span span, String text) {
    return span.of(text);
  }

  /// The problems of a file as `line code «text»`.
  static List<String> problems(String text) {
    Dockerfile file = file(text);
    return file.problems().stream().map(problem -> describe(file, problem)).toList();
  }

  private static String describe(Dockerfile file, Problem problem) {
    String text = file.file().text();
    int line = file.file().lines().lineAt(problem.at().start());
    return line + " " + problem.code() + " «" + problem.at().of(text) + "»";
  }

  /// What a resolution says: the text, or `?` and the names.
  static String say(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Resolved(String text) -> text;
      case Resolution.Unresolved unresolved -> "?" + unresolved.names();
    };
  }
}
