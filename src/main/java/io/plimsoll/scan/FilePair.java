package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import java.util.stream.Stream;

/// The judgements of both versions of one file of the change.
record FilePair(Judgement base, Judgement head) {

  /// Whether a format claims one of the versions.
  boolean isOurs() {
    return base.reading().isOurs() || head.reading().isOurs();
  }

  /// Whether what is known now could change a judgement. A file that was missing and is nowhere
  /// changes none.
  boolean mayChangeBy(Known known) {
    return Stream.concat(base.needs(), head.needs())
        .anyMatch(need ->
            need instanceof Need.FileAt ? known.answer(need).isPresent() : known.wasAsked(need));
  }
}
