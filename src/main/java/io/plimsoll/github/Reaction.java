package io.plimsoll.github;

import java.util.Locale;

/// A reaction to a comment.
public enum Reaction {
  THUMBS_UP("+1"),
  THUMBS_DOWN("-1"),
  LAUGH,
  CONFUSED,
  HEART,
  HOORAY,
  ROCKET,
  EYES;

  private final String content;

  Reaction(String content) {
    this.content = content;
  }

  Reaction() {
    this.content = name().toLowerCase(Locale.ROOT);
  }

  /// GitHub's word for it.
  public String content() {
    return content;
  }
}
