package io.plimsoll.app;

import io.plimsoll.inbox.StoreAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How the service is to run.
///
/// @param host the address to listen on
/// @param port for GitHub, 0 for any that is free
/// @param managementPort for metrics and detailed health, on this machine alone
/// @param store where deliveries and jobs are kept
/// @param api GitHub's REST API
/// @param web where people read GitHub, without a final slash
/// @param rulePages where the pages of rules are published, with a final slash
/// @param app the GitHub App; empty when nothing of it is set
record ServiceSettings(
    String host,
    int port,
    int managementPort,
    StoreAddress store,
    URI api,
    String web,
    Optional<String> rulePages,
    Optional<AppSettings> app) {
  static final String HOST = "PLIMSOLL_HOST";
  static final String PORT = "PLIMSOLL_PORT";
  static final String MANAGEMENT_PORT = "PLIMSOLL_MANAGEMENT_PORT";
  static final String DATA = "PLIMSOLL_DATA";
  static final String DATABASE_URL = "PLIMSOLL_DATABASE_URL";
  static final String API = "PLIMSOLL_GITHUB_API";
  static final String WEB = "PLIMSOLL_GITHUB_WEB";
  static final String RULE_PAGES = "PLIMSOLL_RULE_PAGES";
  static final String APP_ID = "PLIMSOLL_APP_ID";
  static final String PRIVATE_KEY = "PLIMSOLL_PRIVATE_KEY";
  static final String PRIVATE_KEY_FILE = "PLIMSOLL_PRIVATE_KEY_FILE";
  static final String SECRET = "PLIMSOLL_WEBHOOK_SECRET";

  /// What must be set to be an App.
  static final List<String> OF_APP = List.of(APP_ID, PRIVATE_KEY, SECRET);
}
