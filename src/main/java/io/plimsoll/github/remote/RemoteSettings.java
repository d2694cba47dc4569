package io.plimsoll.github.remote;

import java.net.URI;
import java.time.Duration;

/// Which GitHub to talk to, and as whom.
///
/// @param api the REST API's address, such as `https://api.github.com` or, for GitHub Enterprise
///   Server, `https://HOST/api/v3`; no other host is ever called
/// @param app the App's id or client id
/// @param key the App's private key
/// @param connect how long to wait for a connection
/// @param answer how long to wait for a whole answer; GitHub itself stops after 10 seconds
public record RemoteSettings(URI api, String app, AppKey key, Duration connect, Duration answer) {
  private static final String ENTERPRISE = "/api/v3";

  public RemoteSettings {
    String text = api.toString();
    if (api.getHost() == null
        || !("https".equals(api.getScheme()) || "http".equals(api.getScheme()))) {
      throw new IllegalArgumentException("not the address of an API: " + text);
    }
    api = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /// Settings with the usual times: 5 seconds to connect, 30 for an answer.
  public static RemoteSettings of(URI api, String app, AppKey key) {
    return new RemoteSettings(api, app, key, Duration.ofSeconds(5), Duration.ofSeconds(30));
  }

  /// The address of GraphQL: beside REST, without `/v3` on GitHub Enterprise Server.
  URI graphQl() {
    String text = api.toString();
    String root = text.endsWith(ENTERPRISE) ? text.substring(0, text.length() - 3) : text;
    return URI.create(root + "/graphql");
  }
}
