package io.plimsoll.scan;

import io.plimsoll.model.Container;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
import io.plimsoll.rule.Verdict;
import java.util.Optional;

/// Whether an open verdict means that the change took a protection away.
final class Openness {

  private Openness() {}

  /// What a rule could not say before either, or said worse of, is not taken away.
  static boolean takesAway(Judged judged, Optional<Thing> before) {
    return judged.verdict() instanceof Verdict.CannotTell open
        && before.isPresent()
        && holds(judged, before.get())
        && mattersHere(open.why(), before.get(), judged.thing());
  }

  private static boolean holds(Judged judged, Thing before) {
    return before.verdicts().stream()
        .filter(earlier -> earlier.rule().equals(judged.rule()))
        .noneMatch(earlier ->
            judged.part().isEmpty()
                || earlier.part().isEmpty()
                || earlier.part().equals(judged.part()));
  }

  /// A name without a value takes nothing away, nor does a kind without a schema; nor does another
  /// tag of an image whose user the tables do not know, where neither version names a user.
  private static boolean mattersHere(Verdict.Why why, Thing before, Thing now) {
    return switch (why) {
      case EXPRESSION, ELSEWHERE, REMOVED, INVALID -> true;
      case NO_VALUE, UNKNOWN_SCHEMA -> false;
      case UNKNOWN_IMAGE -> !isSameImageWithoutUser(before, now);
    };
  }

  private static boolean isSameImageWithoutUser(Thing before, Thing now) {
    return before.subject() instanceof Container base
        && now.subject() instanceof Container head
        && name(base).equals(name(head))
        && saysNoUser(base.identity().user())
        && saysNoUser(head.identity().user());
  }

  private static Optional<String> name(Container container) {
    return container.image().written().map(ImageReference::name);
  }

  private static boolean saysNoUser(Setting<User> user) {
    return user.written().isEmpty();
  }
}
