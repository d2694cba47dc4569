package io.plimsoll.github;

/// Where GitHub sends the App's events.
///
/// @param url the address
/// @param signed whether a secret is set
/// @param verifiesCertificate whether GitHub checks the address's certificate
public record HookConfig(String url, boolean signed, boolean verifiesCertificate) {}
