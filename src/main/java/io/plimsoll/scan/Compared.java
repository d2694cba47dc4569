package io.plimsoll.scan;

/// A verdict with what the change has to do with it.
///
/// @param side the version that the verdict was given on
/// @param worsened whether the thing existed before and this held there
record Compared(Judged judged, Status status, Side side, boolean worsened) {

  static Compared existing(Judged judged) {
    return new Compared(judged, Status.EXISTING, Side.HEAD, false);
  }

  static Compared brought(Judged judged, boolean worsened) {
    return new Compared(judged, Status.NEW, Side.HEAD, worsened);
  }

  static Compared fixed(Judged judged) {
    return new Compared(judged, Status.FIXED, Side.BASE, false);
  }
}
