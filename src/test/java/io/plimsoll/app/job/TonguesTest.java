package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TonguesTest {
  private final Tongues tongues = new Tongues();

  @Test
  void theLanguageSpokenLastCounts() {
    assertEquals("en", tongues.of(17));
    tongues.note(17, "da");
    tongues.note(17, "it");
    tongues.note(18, "de");
    assertEquals("it", tongues.of(17));
    assertEquals("de", tongues.of(18));
  }

  @Test
  void soManyAreKeptAndNoMore() {
    for (int repository = 1; repository <= 10_000; repository++) {
      tongues.note(repository, "de");
    }
    assertEquals("de", tongues.of(1));
    tongues.note(10_001, "it");
    assertEquals("en", tongues.of(1));
    assertEquals("it", tongues.of(10_001));
  }
}
