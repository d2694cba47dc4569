package io.plimsoll.scan;

/// Which version of a file a place lies in.
public enum Side {
  BASE,
  HEAD
}
