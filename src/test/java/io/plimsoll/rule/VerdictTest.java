package io.plimsoll.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import io.plimsoll.rule.Verdict.Why;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Verdicts are put together piece by piece, and no piece takes another away.
class VerdictTest {
  private static final Location AT = new Location("pod.yaml", new Span(3, 7));

  @Test
  void nothingIsSaidBeyondThePlace() {
    assertEquals(new Broken("", AT, "", Map.of(), List.of(), Optional.empty()), Broken.at(AT));
  }

  @Test
  void everyPieceStays() {
    Remedy remedy = new Remedy.ForbidPrivileged();
    assertEquals(
        new Broken(
            "80/tcp",
            AT,
            "some",
            Map.of("port", "80", "name", "web"),
            List.of(remedy),
            Optional.of(Grade.CHECK)),
        Broken.at(AT)
            .part("80/tcp")
            .because("some")
            .with("port", "80")
            .with("name", "web")
            .mendedBy(remedy)
            .graded(Grade.CHECK));
  }

  @Test
  void aLaterPieceOfTheSameKindCounts() {
    Broken broken =
        Broken.at(AT)
            .with("port", "80")
            .with("port", "81")
            .mendedBy(new Remedy.ForbidPrivileged())
            .mendedBy();
    assertEquals(Map.of("port", "81"), broken.facts());
    assertEquals(List.of(), broken.remedies());
  }

  @Test
  void aVerdictKeepsItsRemedies() {
    List<Remedy> remedies = new ArrayList<>(List.of(new Remedy.ForbidPrivileged()));
    Broken broken = new Broken("", AT, "", Map.of(), remedies, Optional.empty());
    remedies.clear();
    assertEquals(1, broken.remedies().size());
    assertThrows(UnsupportedOperationException.class, () -> broken.facts().clear());
  }

  @Test
  void anOpenSettingSaysWhyItIsOpen() {
    assertEquals(Why.EXPRESSION, CannotTell.of(new Setting.Unresolved<>("{{ x }}", AT)).why());
    assertEquals(Why.REMOVED, CannotTell.of(new Setting.Removed<>(AT)).why());
    assertEquals(Why.INVALID, CannotTell.of(new Setting.Invalid<>("maybe", AT)).why());
    assertEquals(Why.ELSEWHERE, CannotTell.of(new Setting.Unstated<>(AT)).why());
    assertEquals(Why.ELSEWHERE, CannotTell.of(Setting.absent(AT)).why());
    assertEquals(AT, CannotTell.of(Setting.absent(AT)).at());
  }

  @Test
  void anOpenVerdictMayBeOfAPart() {
    assertEquals(
        new CannotTell("80/tcp", AT, Why.EXPRESSION, List.of()),
        CannotTell.at(AT, Why.EXPRESSION).part("80/tcp"));
  }
}
