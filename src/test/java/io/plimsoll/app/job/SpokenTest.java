package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.github.Comment;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SpokenTest {

  @Test
  void theHiddenLinesTellWhatWasSaidAndWhere() {
    assertEquals(
        Map.of("aa", "#discussion_r5", "bb", "#discussion_r5", "cc", "#discussion_r6"),
        Spoken.anchors(
            List.of(
                thread(5, "Text\n<!-- plimsoll v=1 fp=aa,bb rules=r fix=safe -->"),
                thread(6, "Text\n<!-- plimsoll v=1 fp=bb,cc rules=r fix=none -->"),
                thread(7, "Settled as of `abc`."))));
  }

  private static ReviewThread thread(long id, String body) {
    Comment comment = new Comment("C" + id, id, true, "plimsoll", true, body, Instant.EPOCH, false);
    return new ReviewThread(
        "T" + id,
        false,
        Optional.empty(),
        false,
        "Dockerfile",
        OptionalInt.of(1),
        OptionalInt.of(1),
        Side.RIGHT,
        false,
        List.of(comment),
        true);
  }
}
