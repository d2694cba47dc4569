package io.plimsoll.model;

/// The document that a subject was read from. Formats implement it and find their own trees again
/// through it; rules see nothing of it but the platform.
public interface Origin {
  /// The platform whose rules of the game hold.
  Platform platform();

  /// The path of the file, from the repository's root.
  String file();
}
