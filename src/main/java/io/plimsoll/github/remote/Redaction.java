package io.plimsoll.github.remote;

import java.util.regex.Pattern;

/// Takes credentials out of texts that go to a log. Whatever the adapter says of a failure passes
/// through here.
final class Redaction {
  /// GitHub's tokens begin with what they are: `ghs_` an installation's, which holds an App's id
  /// and a JSON web token with dots and is some 520 characters long; `ghp_`, `gho_`, `ghu_`, `ghr_`
  /// and `github_pat_` a person's.
  private static final Pattern SECRETS =
      Pattern.compile(
          """
          gh[a-z]_[A-Za-z0-9._-]{16,}|github_pat_[A-Za-z0-9_]{16,}\
          |eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9._-]*\
          |-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)\
          """);

  private static final int MAX_LENGTH = 500;

  private Redaction() {}

  /// The text without credentials, cut to a line's worth.
  static String of(String text) {
    String clean = SECRETS.matcher(text).replaceAll("••••").replaceAll("\\s+", " ");
    return clean.length() > MAX_LENGTH ? clean.substring(0, MAX_LENGTH) + "…" : clean;
  }
}
