package io.plimsoll.scan;

/// The judgements of both versions of one file of the change.
record FilePair(Judgement base, Judgement head) {

  /// Whether a format claims one of the versions.
  boolean isOurs() {
    return base.reading().isOurs() || head.reading().isOurs();
  }

  /// Whether more knowledge could change a judgement.
  boolean hasNeeds() {
    return base.needs().findAny().isPresent() || head.needs().findAny().isPresent();
  }
}
