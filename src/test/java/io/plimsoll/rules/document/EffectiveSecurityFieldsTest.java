package io.plimsoll.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EffectiveSecurityFieldsTest {
  private static final EffectiveSecurityFields RULE = new EffectiveSecurityFields();

  @Test
  void aMisspeltKeyIsBroken() {
    assertEquals(
        List.of("2 broken web:services.web.readonly (misspelt)"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            readonly: true
            """));
  }

  @Test
  void aKeyUnderDeployIsBroken() {
    assertEquals(
        List.of("3 broken web:services.web.deploy.cap_drop (level)"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            deploy:
              cap_drop: [ALL]
            """));
  }

  @Test
  void rightKeysHold() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            read_only: true
            cap_drop: [ALL]
            """));
  }
}
