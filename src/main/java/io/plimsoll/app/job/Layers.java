package io.plimsoll.app.job;

import io.plimsoll.app.command.SettingsLayer;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.policy.LayeredSettings;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.SettingsFile;
import io.plimsoll.source.FileVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the settings that hold for a pull request: the base commit's, and behind them the
/// organisation's where they are asked for.
final class Layers {
  private final Coming<Organisations.Found> organisation;
  private final RuleNames names;

  /// @param organisation what it has; waited for only where it matters
  Layers(Coming<Organisations.Found> organisation, RuleNames names) {
    this.organisation = organisation;
    this.names = names;
  }

  /// The settings that hold.
  ///
  /// @param commit the base
  /// @param base its files, by path
  Holding of(InstalledRepository repository, String commit, Map<String, FileVersion> base) {
    Optional<SettingsLayer> own =
        Organisations.first(base)
            .map(file -> SettingsFile.read(file, names))
            .map(file ->
                new SettingsLayer(
                    SettingsLayer.From.REPOSITORY, repository.fullName(), commit, file));
    List<SettingsLayer> layers = new ArrayList<>(own.stream().toList());
    boolean isUnread = false;
    if (own.map(layer -> layer.file().settings().inherits()).orElse(true)) {
      switch (organisation.await()) {
        case Organisations.Found.File(var file) ->
            layers.add(
                new SettingsLayer(
                    SettingsLayer.From.ORGANISATION,
                    repository.defaults().fullName(),
                    "HEAD",
                    SettingsFile.read(file, names)));
        case Organisations.Found.Nothing() -> {}
        case Organisations.Found.Closed() -> isUnread = true;
      }
    }
    return new Holding(joined(layers), layers, isUnread);
  }

  /// Key by key the first layer that has it.
  private Settings joined(List<SettingsLayer> layers) {
    return LayeredSettings.read(layers.stream().map(layer -> layer.file().source()).toList(), names)
        .settings();
  }
}
