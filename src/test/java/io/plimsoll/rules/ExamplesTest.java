package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples on the cards: judged with its rule alone, the bad file yields one finding and the
/// good one none, and mending the bad file gives the good one byte for byte.
final class ExamplesTest {
  /// Rules whose fix needs what a registry says.
  private static final Set<String> LOOKED_UP = Set.of("image-digest");

  static Stream<Arguments> examples() {
    return examples(_ -> true);
  }

  private static Stream<Arguments> examples(Predicate<Rule<?>> wanted) {
    return Catalogue.rules().stream()
        .filter(wanted)
        .flatMap(rule ->
            rule.card().examples().stream()
                .map(example ->
                    Arguments.of(
                        Named.of(rule.card().slug() + " " + example.path(), rule), example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theBadFileYieldsOneFinding(Rule<?> rule, Example example) {
    List<Verdict> verdicts = judge(rule, example, example.bad());
    assertEquals(1, verdicts.size(), verdicts::toString);
    assertEquals(true, Verdicts.isBroken(verdicts), verdicts::toString);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theGoodFileYieldsNone(Rule<?> rule, Example example) {
    assertEquals(List.of(), judge(rule, example, example.good()));
  }

  /// Those of rules whose fix the file alone decides.
  static Stream<Arguments> mendable() {
    return examples(
        rule -> rule.card().grade() != Grade.NONE && !LOOKED_UP.contains(rule.card().slug()));
  }

  @ParameterizedTest
  @MethodSource("mendable")
  void mendingTheBadFileGivesTheGoodOne(Rule<?> rule, Example example) {
    String fixed = Reading.fix(rule, Reading.read(example.path(), example.bad()));
    assertEquals(example.good(), fixed);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void mendingTheGoodFileChangesNothing(Rule<?> rule, Example example) {
    assertEquals(example.good(), Reading.fix(rule, Reading.read(example.path(), example.good())));
  }

  private static List<Verdict> judge(Rule<?> rule, Example example, String text) {
    return Reading.judge(rule, Reading.read(example.path(), text));
  }
}
