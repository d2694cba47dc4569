package io.plimsoll.app;

import io.plimsoll.github.remote.AppKey;

/// The GitHub App that this service is.
///
/// @param id the App's
/// @param key its private key
/// @param secret of its webhook
record AppSettings(long id, AppKey key, String secret) {

  /// Without what is secret.
  @Override
  public String toString() {
    return "AppSettings[id=" + id + "]";
  }
}
