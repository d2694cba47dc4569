package io.plimsoll.policy;

import io.plimsoll.rule.Options;
import java.util.List;
import java.util.Map;

/// What the repository says of images: the section `images`.
///
/// @param trustedRegistries globs of registries and repositories
/// @param pin how images must be pinned
/// @param defaultUsers image, with `*` for any tag, to the user its configuration names
public record ImageSettings(
    List<String> trustedRegistries, Options.Pin pin, Map<String, String> defaultUsers) {

  public ImageSettings {
    trustedRegistries = List.copyOf(trustedRegistries);
    defaultUsers = Map.copyOf(defaultUsers);
  }

  /// What holds without a settings file.
  static ImageSettings defaults() {
    return new ImageSettings(List.of(), Options.Pin.TAG, Map.of());
  }
}
