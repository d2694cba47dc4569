package io.plimsoll.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.facts.Need;
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
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The order in which a verdict's pieces are said does not matter.
class VerdictLawsTest {
  private static final Location AT = new Location("compose.yaml", new Span(10, 14));

  private static final List<UnaryOperator<Broken>> PIECES =
      List.of(
          broken -> broken.part("NET_ADMIN"),
          broken -> broken.because("added"),
          broken -> broken.with("capability", "NET_ADMIN"),
          broken -> broken.with("user", "0"),
          broken -> broken.mendedBy(new Remedy.RemoveCapability("NET_ADMIN")),
          broken -> broken.graded(Grade.SAFE));

  private static final Broken WHOLE =
      new Broken(
          "NET_ADMIN",
          AT,
          "added",
          Map.of("capability", "NET_ADMIN", "user", "0"),
          List.of(new Remedy.RemoveCapability("NET_ADMIN")),
          Optional.of(Grade.SAFE));

  @Provide
  Arbitrary<List<UnaryOperator<Broken>>> orders() {
    return Arbitraries.shuffle(PIECES);
  }

  @Property
  void anyOrderSaysTheSame(@ForAll("orders") List<UnaryOperator<Broken>> order) {
    Broken broken = Broken.at(AT);
    for (UnaryOperator<Broken> piece : order) {
      broken = piece.apply(broken);
    }
    assertEquals(WHOLE, broken);
  }

  @Property
  void noPieceMovesThePlace(@ForAll("orders") List<UnaryOperator<Broken>> order) {
    for (UnaryOperator<Broken> piece : order) {
      assertEquals(AT, piece.apply(Broken.at(AT)).at());
    }
  }

  @Test
  void remediesBelongTogether() {
    Remedy one = new Remedy.ForbidPrivileged();
    Remedy two = new Remedy.ForbidPrivilegeEscalation();
    assertEquals(List.of(one, two), Broken.at(AT).mendedBy(one, two).remedies());
  }

  @Test
  void aVerdictThatIsChangedIsAnother() {
    Broken plain = Broken.at(AT);
    Broken graded = plain.graded(Grade.NONE);
    assertEquals(Optional.empty(), plain.grade());
    assertEquals(Optional.of(Grade.NONE), graded.grade());
  }

  @Test
  void anOpenVerdictKeepsItsNeeds() {
    List<Need> needs = new ArrayList<>(List.of(new Need.FileAt("Dockerfile")));
    CannotTell open = new CannotTell("", AT, Why.UNKNOWN_IMAGE, needs);
    needs.clear();
    assertEquals(List.of(new Need.FileAt("Dockerfile")), open.needs());
    assertEquals(open.needs(), open.part("web").needs());
    assertEquals(Why.UNKNOWN_IMAGE, open.part("web").why());
  }

  @Test
  void aSettingWithAValueIsDecidedElsewhere() {
    assertEquals(Why.ELSEWHERE, CannotTell.of(Setting.declared("root", AT)).why());
    Setting<String> inherited = new Setting.Inherited<>("root", AT, "pod", Optional.empty());
    assertEquals(Why.ELSEWHERE, CannotTell.of(inherited).why());
    assertEquals(AT, CannotTell.of(inherited).at());
  }
}
