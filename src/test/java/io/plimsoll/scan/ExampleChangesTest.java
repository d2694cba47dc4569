package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Example;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples on the cards as changes: what is bad now is new, what was bad is fixed, and what is
/// bad before and after is nobody's news.
class ExampleChangesTest {

  static Stream<Arguments> examples() {
    return Catalogue.rules().stream()
        .flatMap(rule ->
            rule.card().examples().stream()
                .map(example ->
                    Arguments.of(
                        Named.of(rule.card().slug() + " " + example.path(), rule), example)));
  }

  private static List<Status> statuses(Rule<?> rule, Example example, String before, String after) {
    return Reviewed.modified(example.path(), before, after)
        .only(rule.card().slug())
        .settings("images: {pin: digest}\n")
        .report()
        .findings()
        .stream()
        .map(Finding::status)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void goingBadIsNew(Rule<?> rule, Example example) {
    assertEquals(List.of(Status.NEW), statuses(rule, example, example.good(), example.bad()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void goingGoodIsFixed(Rule<?> rule, Example example) {
    assertEquals(List.of(Status.FIXED), statuses(rule, example, example.bad(), example.good()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void stayingBadIsExisting(Rule<?> rule, Example example) {
    String commented = "# Reviewed.\n" + example.bad();
    assertEquals(List.of(Status.EXISTING), statuses(rule, example, example.bad(), commented));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void stayingBadWithOtherLineEndsIsExisting(Rule<?> rule, Example example) {
    String windows = example.bad().replace("\n", "\r\n");
    assertEquals(List.of(Status.EXISTING), statuses(rule, example, example.bad(), windows));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aFileThatComesAndGoesBringsAndTakesItsFinding(Rule<?> rule, Example example) {
    assertEquals(
        List.of(Status.NEW),
        Reviewed.added(example.path(), example.bad())
            .only(rule.card().slug())
            .report()
            .findings()
            .stream()
            .map(Finding::status)
            .toList());
    assertEquals(
        List.of(Status.FIXED),
        Reviewed.change()
            .base(example.path(), example.bad())
            .only(rule.card().slug())
            .report()
            .findings()
            .stream()
            .map(Finding::status)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aFileThatMovesKeepsItsFinding(Rule<?> rule, Example example) {
    String moved = "deploy/" + example.path();
    assertEquals(
        List.of(Status.EXISTING),
        Reviewed.change()
            .base(example.path(), example.bad())
            .head(moved, example.bad())
            .only(rule.card().slug())
            .report()
            .findings()
            .stream()
            .map(Finding::status)
            .toList());
  }
}
