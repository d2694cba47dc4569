package io.plimsoll.rules.runtime;

import io.plimsoll.facts.KernelCapabilities;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Platform;
import java.util.Locale;

/// How capabilities are spelt. Kubernetes compares names exactly, in upper case and without `CAP_`;
/// Docker takes any case, with or without the prefix.
final class CapabilityName {
  private CapabilityName() {}

  /// A name in upper case without prefix.
  static String plain(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    return upper.startsWith("CAP_") ? upper.substring(4) : upper;
  }

  /// A name as the platform understands it.
  static String of(Platform platform, String name) {
    return platform == Platform.KUBERNETES ? name : plain(name);
  }

  /// An item as the platform understands it.
  static String of(Platform platform, Entry entry) {
    return of(platform, entry.text());
  }

  /// Whether ordinary containers of the platform may have the capability.
  static boolean isCommon(Platform platform, String written) {
    String name = of(platform, written);
    return KernelCapabilities.baseline().contains(name)
        || (platform != Platform.KUBERNETES && KernelCapabilities.dockerDefaults().contains(name));
  }
}
