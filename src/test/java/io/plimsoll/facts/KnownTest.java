package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.model.ImageReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was looked up for a scan. "Nobody asked" and "there is no such thing" are two answers.
class KnownTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Need ENV = new Need.FileAt("app/.env");
  private static final Need MISSING = new Need.FileAt("app/none");

  private static Need digest(String image) {
    return new Need.ImageDigest(ImageReference.parse(image).orElseThrow());
  }

  @Test
  void onlyTheDateMayBeKnown() {
    Known known = Known.on(TODAY);
    assertEquals(TODAY, known.today());
    assertFalse(known.wasAsked(ENV));
    assertEquals(Optional.empty(), known.answer(ENV));
  }

  @Test
  void anEmptyAnswerIsAnAnswer() {
    Known known = new Known(TODAY, Map.of(ENV, Optional.of("A=b\n"), MISSING, Optional.empty()));
    assertEquals(Optional.of("A=b\n"), known.answer(ENV));
    assertEquals(Optional.empty(), known.answer(MISSING));
    assertTrue(known.wasAsked(MISSING));
    assertFalse(known.wasAsked(new Need.FileAt("app/.ENV")));
  }

  @Test
  void oneImageIsAskedForOnceHoweverItIsWritten() {
    assertEquals(digest("docker.io/library/node:22"), digest("node:22"));
    assertFalse(digest("node:22").equals(digest("node:24")));
    Need user = new Need.ImageUser(ImageReference.parse("node:22").orElseThrow());
    assertFalse(user.equals(digest("node:22")));
  }

  @Test
  void answersDoNotChangeAfterwards() {
    Map<Need, Optional<String>> answers = new HashMap<>(Map.of(ENV, Optional.of("x")));
    Known known = new Known(TODAY, answers);
    answers.clear();
    assertTrue(known.wasAsked(ENV));
  }
}
