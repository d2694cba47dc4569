package io.plimsoll.facts;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Secrets that give themselves away by their shape, wherever they stand: passwords in addresses
/// and tokens whose issuers mark them. Source: the token formats that GitHub, GitLab, AWS, Slack,
/// Stripe, npm and PyPI document.
public final class SecretShapes {
  private static final Pattern ADDRESS =
      Pattern.compile("://[^\\s:/@\"'$]{1,100}:(?<secret>[^\\s@/\"'${]{1,200})@");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?<secret>gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{22,255}"
              + "|glpat-[A-Za-z0-9_-]{20,100}|AKIA[0-9A-Z]{16}|xox[abprs]-[A-Za-z0-9-]{10,200}"
              + "|[sr]k_live_[A-Za-z0-9]{16,200}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{16,250})\\b");

  private SecretShapes() {}

  /// Where such secrets stand in a text.
  public static List<Span> in(String text) {
    List<Span> addresses = text.contains("@") ? find(ADDRESS, text) : List.of();
    List<Span> tokens = find(TOKEN, text);
    return addresses.isEmpty()
        ? tokens
        : Stream.concat(addresses.stream(), tokens.stream()).toList();
  }

  private static List<Span> find(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> new Span(result.start("secret"), result.end("secret")))
        .toList();
  }
}
