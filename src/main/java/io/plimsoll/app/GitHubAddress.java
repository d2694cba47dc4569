package io.plimsoll.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Where GitHub is.
///
/// @param api the REST API's address
/// @param web where people read it, without a final slash
record GitHubAddress(URI api, String web) {
  static final String USUAL = "https://api.github.com";
  private static final String OWN_HOST = "https://api.";
  private static final String ENTERPRISE = "/api/v3";

  /// Without encryption a token goes no further than this machine.
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /// @param web empty when it is to be found from the API's address
  static GitHubAddress read(String api, Optional<String> web) {
    URI address = address(ServiceSettings.API, api);
    String people =
        web.map(text -> address(ServiceSettings.WEB, text.strip()).toString())
            .orElseGet(() -> people(address.toString()));
    return new GitHubAddress(address, people);
  }

  /// GitHub Enterprise Server has its API below `/api/v3`; github.com, and what GitHub runs with
  /// data residency, have it at a host of its own.
  private static String people(String api) {
    if (api.endsWith(ENTERPRISE)) {
      return api.substring(0, api.length() - ENTERPRISE.length());
    }
    return api.startsWith(OWN_HOST) ? "https://" + api.substring(OWN_HOST.length()) : api;
  }

  /// An address as settings may have it, without a final slash.
  ///
  /// @throws WrongSetting when it is none
  static URI address(String name, String text) {
    String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    try {
      URI address = new URI(plain);
      if (isUsable(address)) {
        return address;
      }
    } catch (URISyntaxException _) {
      // Said below, as of every other text that is no address.
    }
    throw WrongSetting.of("address", name, withoutUser(text));
  }

  private static boolean isUsable(URI address) {
    boolean safe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host(address)));
    return safe
        && !host(address).isEmpty()
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && address.getRawUserInfo() == null;
  }

  private static String host(URI address) {
    return Optional.ofNullable(address.getHost()).orElse("");
  }

  /// A password may stand before the host.
  private static String withoutUser(String text) {
    return text.replaceAll("//[^/]*@", "//••••@");
  }
}
