package io.plimsoll.scan;

/// The judgements of both versions of one file of the change.
record FilePair(Judgement base, Judgement head) {

  /// Whether a format claims one of the versions.
  boolean isOurs() {
    return base.reading().isOurs() || head.reading().isOurs();
  }
}
