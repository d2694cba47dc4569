package io.plimsoll.app.job;

import io.plimsoll.app.command.SettingsLayer;
import io.plimsoll.policy.Settings;
import java.util.List;

/// The settings that hold for a review.
///
/// @param layers the files they come from, the strongest first
/// @param isOrganisationUnread whether the organisation's settings are not open to the App
record Holding(Settings settings, List<SettingsLayer> layers, boolean isOrganisationUnread) {

  Holding {
    layers = List.copyOf(layers);
  }

  /// The same without comments.
  Holding silent() {
    return new Holding(settings.silent(), layers, isOrganisationUnread);
  }
}
