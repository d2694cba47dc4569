package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is offered for two findings whose fix edits the lines 2 and 9, of which the diff shows the
/// lines 1 to 8.
class OfferingTest {
  private static final String TEXT =
      Texts.SAFE_SERVICE.replace("mem_limit", "x-memory").replace("pids_limit", "x-pids");
  private static final LineEdit NEAR = edit(2, "  near:");
  private static final LineEdit FAR = edit(9, "    far: true");

  private final Pull pull =
      Pull.request()
          .and(
              "f.yaml",
              "",
              TEXT,
              Pull.diff("", TEXT.lines().limit(8).reduce("", (text, line) -> text + line + "\n")));
  private final List<Finding> two =
      pull.report().findings().stream().filter(one -> one.rule().contains("-limit")).toList();
  private final Group group = new Group(two, List.of(fix(two, NEAR, FAR)));
  private final List<Set<String>> questions = new ArrayList<>();

  @Test
  void thereAreTwoFindings() {
    assertEquals(
        List.of("memory-limit", "process-limits"),
        two.stream().map(Finding::rule).sorted().toList());
  }

  @Test
  void withoutAFixThereIsAdvice() {
    assertInstanceOf(Offer.Advice.class, offering(SmallerFixes.NONE).of(new Group(two, List.of())));
  }

  @Test
  void allOfItIsAClickWhereTheDiffShowsAll() {
    Group shown = new Group(two, List.of(fix(two, NEAR, edit(8, "    b: c"))));
    Offer.Click click = assertInstanceOf(Offer.Click.class, offering(this::ask).of(shown));
    assertEquals(2, click.suggestion().first());
    assertEquals(8, click.suggestion().last());
    assertEquals(2, click.mended().size());
    assertEquals(List.of(), click.rest());
    assertEquals(List.of(), questions);
  }

  @Test
  void whenNobodyKnowsSmallerOnesItIsADiff() {
    Offer offer = offering(SmallerFixes.NONE).of(group);
    assertEquals(new Offer.Patch(List.of(NEAR, FAR)), offer);
  }

  @Test
  void theLargestPartThatFitsIsAClickAndTheRestADiff() {
    Offer.Click click = assertInstanceOf(Offer.Click.class, offering(this::ask).of(group));
    assertEquals(new Suggestion("f.yaml", 2, 2, List.of("  near:")), click.suggestion());
    assertEquals(List.of(first()), click.mended());
    assertEquals(List.of(FAR), click.rest());
  }

  @Test
  void whereTheRestCannotBeToldApartTheDiffHasAll() {
    SmallerFixes onlyFirst = some -> some.equals(Set.of(first())) ? ask(some) : List.of();
    Offer.Click click = assertInstanceOf(Offer.Click.class, offering(onlyFirst).of(group));
    assertEquals(List.of(NEAR, FAR), click.rest());
  }

  @Test
  void aSmallerFixThatMendsSomethingElseIsNotTaken() {
    SmallerFixes other = _ -> List.of(fix(two, NEAR));
    Group one = new Group(two.subList(0, 1), List.of(fix(two.subList(0, 1), NEAR, FAR)));
    assertInstanceOf(Offer.Patch.class, offering(other).of(one));
  }

  @Test
  void theSecondOnTheSameLinesGetsADiff() {
    Offering offering = offering(SmallerFixes.NONE);
    Group near = new Group(two.subList(0, 1), List.of(fix(two.subList(0, 1), NEAR)));
    Group other = new Group(two.subList(1, 2), List.of(fix(two.subList(1, 2), edit(2, "  b:"))));
    assertInstanceOf(Offer.Click.class, offering.of(near));
    assertInstanceOf(Offer.Patch.class, offering.of(other));
  }

  @Test
  void theEngineIsAskedAFewTimesOnly() {
    Offering offering =
        offering(some -> {
          questions.add(some);
          return List.of();
        });
    for (int i = 0; i < 100; i++) {
      offering.of(group);
    }
    assertEquals(8, questions.size());
  }

  private Offering offering(SmallerFixes smaller) {
    return new Offering(
        new Suggesting(new Sources(pull.change(), pull.report()), pull.diffs()), smaller);
  }

  /// The first finding is mended near, the second far away.
  private List<Fix> ask(Set<String> some) {
    questions.add(some);
    if (some.size() > 1) {
      return List.of(fix(two, NEAR, FAR));
    }
    return some.contains(first())
        ? List.of(fix(List.of(group.worst()), NEAR))
        : List.of(fix(List.of(group.findings().getLast()), FAR));
  }

  private String first() {
    return group.worst().fingerprint();
  }

  private static LineEdit edit(int line, String text) {
    return new LineEdit("f.yaml", line, line, List.of(text));
  }

  private static Fix fix(List<Finding> findings, LineEdit... edits) {
    List<String> names = findings.stream().map(Finding::fingerprint).toList();
    return new Fix("fix-1", Grade.CHECK, names, List.of(edits));
  }
}
