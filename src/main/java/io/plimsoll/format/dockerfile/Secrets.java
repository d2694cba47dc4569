package io.plimsoll.format.dockerfile;

import io.plimsoll.facts.SecretNames;
import io.plimsoll.facts.SecretShapes;
import io.plimsoll.facts.ValueKind;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Pair;
import io.plimsoll.syntax.dockerfile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where a Dockerfile holds values of variables whose names or values look secret: in `ENV` and
/// `ARG`, and wherever else a name, `=` and a value stand together, in a command, a comment or a
/// line that no instruction begins. Secrets that give themselves away by their shape belong to them
/// too.
final class Secrets {
  private final Dockerfile tree;

  Secrets(Dockerfile tree) {
    this.tree = tree;
  }

  /// In order, none overlapping another.
  List<Span> values() {
    List<Span> apart = new ArrayList<>();
    Stream<Span> shaped = SecretShapes.in(text()).stream();
    Stream.of(declared(), assigned(), shaped)
        .flatMap(found -> found)
        .sorted()
        .forEach(span -> {
          if (!apart.isEmpty() && span.start() < apart.getLast().end()) {
            apart.add(apart.removeLast().union(span));
          } else {
            apart.add(span);
          }
        });
    return List.copyOf(apart);
  }

  private Stream<Span> declared() {
    return tree.instructions().stream()
        .flatMap(instruction -> pairs(instruction).stream())
        .filter(Secrets::isSecret)
        .flatMap(pair -> pair.value().stream())
        .map(Word::span);
  }

  private Stream<Span> assigned() {
    return Assignment.in(text()).stream()
        .filter(one -> isSecret(one.name().of(text()), one.value().of(text())))
        .map(Assignment::value);
  }

  private String text() {
    return tree.file().text();
  }

  private static List<Pair> pairs(Instruction instruction) {
    if (instruction.arguments() instanceof Arguments.Env(List<Pair> pairs)) {
      return pairs;
    }
    return instruction.arguments() instanceof Arguments.Arg(List<Pair> pairs) ? pairs : List.of();
  }

  private static boolean isSecret(Pair pair) {
    return isSecret(pair.name().value(), pair.value().map(Word::value).orElse(""));
  }

  private static boolean isSecret(String name, String value) {
    return SecretNames.looksSecret(name, value)
        && SecretNames.valueKind(value) == ValueKind.LITERAL;
  }
}
