package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleChoiceTest {

  private static RuleChoice choose(String... typed) {
    return RuleChoice.of(List.of(typed), Talk.NAMES);
  }

  private static RuleChoice complaint(String code, Map<String, String> facts) {
    return new RuleChoice(Set.of(), Optional.of(new Complaint(code, facts)));
  }

  @Test
  void nothingNamedIsNothingChosen() {
    assertEquals(new RuleChoice(Set.of(), Optional.empty()), choose());
  }

  @ParameterizedTest
  @ValueSource(strings = {"non-root-user", "Non-Root-User", "DL3002", "dl3002", "hadolint:DL3002"})
  void aRuleHasManyNames(String name) {
    assertEquals(new RuleChoice(Set.of("non-root-user"), Optional.empty()), choose(name));
  }

  @Test
  void severalAddUp() {
    assertEquals(
        Set.of("non-root-user", "no-privileged"), choose("no-privileged", "DL3002").slugs());
  }

  @Test
  void theFirstNameThatMeansNothingIsComplainedOf() {
    assertEquals(
        complaint("rule-near", Map.of("rule", "no-priviliged", "near", "no-privileged")),
        choose("non-root-user", "no-priviliged", "xyzzy"));
    assertEquals(complaint("rule", Map.of("rule", "xyzzy")), choose("xyzzy"));
  }

  @Test
  void aRuleToComeIsSaidToBeOne() {
    String planned = Talk.NAMES.planned().getFirst();
    assertEquals(complaint("rule-to-come", Map.of("rule", planned)), choose(planned));
  }
}
