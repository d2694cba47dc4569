package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a Dockerfile was read, in the form in which BuildKit's own parser can be asked.
///
/// @param refusal why the parser refuses the file; there are no nodes then
/// @param misuse why the file cannot be built though it can be parsed
/// @param nodes one for each instruction
/// @param escape the escape character; empty for a file that the parser refuses
/// @param warnings how many instructions have an empty line inside
public record Reading(
    Optional<Problem> refusal,
    Optional<Problem> misuse,
    List<Node> nodes,
    String escape,
    int warnings) {

  public Reading {
    nodes = List.copyOf(nodes);
  }

  /// One instruction.
  ///
  /// @param keyword as written
  /// @param firstLine from 1
  /// @param lastLine from 1
  /// @param flags the options, whole
  /// @param original the joined text
  /// @param words the arguments; a pair is its name, its value and `=`, the old form without `=`
  ///   has an empty string there; what BuildKit does not look into is one empty word
  /// @param exec whether the arguments are in exec form
  /// @param heredocs how many here-documents there are
  public record Node(
      String keyword,
      int firstLine,
      int lastLine,
      List<String> flags,
      String original,
      List<String> words,
      boolean exec,
      int heredocs) {

    public Node {
      flags = List.copyOf(flags);
      words = List.copyOf(words);
    }

    static Node of(Instruction instruction) {
      return new Node(
          instruction.keyword().value(),
          instruction.firstLine(),
          instruction.lastLine(),
          instruction.flags().stream().map(flag -> flag.text().text()).toList(),
          instruction.joined().text(),
          words(instruction),
          instruction.exec(),
          instruction.heredocs().size());
    }

    private static List<String> words(Instruction instruction) {
      if (instruction.kind().isEmpty() || instruction.trigger().isPresent()) {
        return List.of("");
      }
      List<String> words = instruction.words().stream().map(Word::value).toList();
      boolean paired = instruction.is(Keyword.ENV) || instruction.is(Keyword.LABEL);
      return paired ? pairs(words) : words;
    }

    private static List<String> pairs(List<String> words) {
      if (words.stream().anyMatch(word -> word.indexOf('=') < 0)) {
        return Stream.concat(words.stream(), Stream.of("")).toList();
      }
      return words.stream().flatMap(Node::pair).toList();
    }

    private static Stream<String> pair(String word) {
      int equals = word.indexOf('=');
      return Stream.of(word.substring(0, equals), word.substring(equals + 1), "=");
    }
  }

  /// The form of a file.
  public static Reading of(Dockerfile file) {
    Optional<Problem> refusal = file.refusals().stream().findFirst();
    if (refusal.isPresent()) {
      return new Reading(refusal, Optional.empty(), List.of(), "", 0);
    }
    List<Node> nodes = file.instructions().stream().map(Node::of).toList();
    Optional<Problem> misuse = file.misuses().stream().findFirst();
    String escape = String.valueOf(file.escape());
    return new Reading(refusal, misuse, nodes, escape, file.remarks().size());
  }
}
