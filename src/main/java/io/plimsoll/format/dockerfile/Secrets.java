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
import java.util.List;
import java.util.stream.Stream;

/// Where a Dockerfile holds values of variables whose names or values look secret, or secrets that
/// give themselves away by their shape.
final class Secrets {
  private final Dockerfile tree;

  Secrets(Dockerfile tree) {
    this.tree = tree;
  }

  List<Span> values() {
    Stream<Span> named =
        tree.instructions().stream()
            .flatMap(instruction -> pairs(instruction).stream())
            .filter(Secrets::isSecret)
            .flatMap(pair -> pair.value().stream())
            .map(Word::span);
    return Stream.concat(named, SecretShapes.in(tree.file().text()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Pair> pairs(Instruction instruction) {
    if (instruction.arguments() instanceof Arguments.Env(List<Pair> pairs)) {
      return pairs;
    }
    return instruction.arguments() instanceof Arguments.Arg(List<Pair> pairs) ? pairs : List.of();
  }

  private static boolean isSecret(Pair pair) {
    String value = pair.value().map(Word::value).orElse("");
    String name = pair.name().value();
    return (SecretNames.looksSecret(name) || SecretNames.looksSecret(name, value))
        && SecretNames.valueKind(value) == ValueKind.LITERAL;
  }
}
