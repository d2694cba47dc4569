package io.plimsoll.github;

/// The answer to a wish that has no other result than having been granted.
public enum Done {
  DONE
}
