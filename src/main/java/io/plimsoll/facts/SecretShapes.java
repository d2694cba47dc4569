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
      Pattern.compile("://[^\\s:/@\"'$]{0,100}:(?<secret>[^\\s@/\"'${]{1,200})@");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?<secret>gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{22,255}"
              + "|glpat-[A-Za-z0-9_-]{20,100}|AKIA[0-9A-Z]{16}|xox[abprs]-[A-Za-z0-9-]{10,200}"
              + "|[sr]k_live_[A-Za-z0-9]{16,200}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{16,250})\\b");

  private static final int SHORTEST_MARK = 4;

  private SecretShapes() {}

  /// Where such secrets stand in a text.
  public static List<Span> in(String text) {
    boolean mayBeAddress = text.indexOf('@') >= 0 && text.contains("://");
    List<Span> addresses = mayBeAddress ? find(ADDRESS, text) : List.of();
    List<Span> tokens = mayHoldToken(text) ? find(TOKEN, text) : List.of();
    return addresses.isEmpty()
        ? tokens
        : Stream.concat(addresses.stream(), tokens.stream()).toList();
  }

  /// Whether one of the marks stands in a text. Looking for all of them in one pass is many times
  /// as fast as the expression.
  private static boolean mayHoldToken(String text) {
    for (int i = 0; i + SHORTEST_MARK <= text.length(); i++) {
      if (isMark(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(String text, int at) {
    return switch (text.charAt(at)) {
      case 'g' ->
          text.startsWith("glpat-", at)
              || text.startsWith("github_pat_", at)
              || (text.charAt(at + 1) == 'h' && text.charAt(at + 3) == '_');
      case 'A' -> text.startsWith("AKIA", at);
      case 'x' -> text.startsWith("xox", at);
      case '_' -> text.startsWith("_live_", at);
      case 'n' -> text.startsWith("npm_", at);
      case 'p' -> text.startsWith("pypi-", at);
      default -> false;
    };
  }

  private static List<Span> find(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> new Span(result.start("secret"), result.end("secret")))
        .toList();
  }
}
