package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JobKeyTest {

  @Test
  void aKeyIsOneWord() {
    assertEquals(
        List.of(
            "pull-request/17/4",
            "merge-group/17/6dcb09b5b57875f334f61aebed695e2e4193db5e",
            "repository/17/",
            "installation/9/"),
        keys().stream().map(JobKey::text).toList());
  }

  @Test
  void aWordIsReadBackAsItsKey() {
    assertEquals(keys(), keys().stream().map(JobKey::text).map(JobKey::of).toList());
  }

  @Test
  void aNameHoldsNoSlash() {
    assertThrows(IllegalArgumentException.class, () -> JobKey.mergeGroup(17, "a/b"));
  }

  private static List<JobKey> keys() {
    return List.of(
        JobKey.pullRequest(17, 4),
        JobKey.mergeGroup(17, "6dcb09b5b57875f334f61aebed695e2e4193db5e"),
        JobKey.repository(17),
        JobKey.installation(9));
  }
}
