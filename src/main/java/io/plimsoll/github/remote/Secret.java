package io.plimsoll.github.remote;

/// A text that is not to be seen: it shows itself only to those who ask for it by name.
final class Secret {
  private final String value;

  Secret(String value) {
    this.value = value;
  }

  /// The text itself, to be sent to GitHub and nowhere else.
  String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && value.equals(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "••••";
  }
}
