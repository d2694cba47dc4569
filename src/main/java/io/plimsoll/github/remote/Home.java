package io.plimsoll.github.remote;

import io.plimsoll.github.InstalledRepository;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where a repository's addresses begin.
final class Home {
  private Home() {}

  /// `/repos/OWNER/NAME`, safe to put into an address.
  static String of(InstalledRepository repository) {
    return "/repos/" + part(repository.owner()) + "/" + part(repository.name());
  }

  private static String part(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }
}
