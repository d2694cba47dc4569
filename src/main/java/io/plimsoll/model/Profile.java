package io.plimsoll.model;

/// A seccomp or AppArmor profile.
///
/// @param type as the platform spells it: `RuntimeDefault`, `Localhost`, `Unconfined`, or the text
///   that is none of these
/// @param name the profile's name or file for `Localhost`; empty otherwise
public record Profile(String type, String name) {
  public static final Profile RUNTIME_DEFAULT = new Profile("RuntimeDefault", "");
  public static final Profile UNCONFINED = new Profile("Unconfined", "");
}
