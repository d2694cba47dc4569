package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Tells variables that hold secrets by their names, from `facts/secret-variable-patterns.tsv`.
public final class SecretNames {
  /// One of these is in every name that an included pattern of the table finds.
  static final List<String> STEMS =
      List.of("pass", "pwd", "secret", "token", "key", "cred", "auth");

  private SecretNames() {}

  private static final class Rows {
    private static final Table TABLE = Table.open("secret-variable-patterns");
    private static final List<Pattern> ADDRESSES = patterns(Rows::isAddress);
    private static final List<Pattern> EXCLUDED = patterns(Rows::isExcluded);
    private static final List<Pattern> INCLUDED =
        patterns(row -> !isAddress(row) && !isExcluded(row));

    private static List<Pattern> patterns(Predicate<Row> wanted) {
      return TABLE.rows().filter(wanted).map(Rows::compile).toList();
    }

    private static Pattern compile(Row row) {
      return Pattern.compile(row.get("name_regex"));
    }

    private static boolean isExcluded(Row row) {
      return row.is("severity", "exclude");
    }

    /// Addresses are secret only when a password stands in them.
    private static boolean isAddress(Row row) {
      return row.get("known_false_positives_or_condition").startsWith("secret only when");
    }
  }

  private static final class Values {
    private static final Pattern WITH_PASSWORD =
        Pattern.compile("://[^:@/\\s]*:[^@/\\s$]+@|(?i)(password|pwd|accountkey)=[^;$]+");
    private static final Pattern REFERENCE =
        Pattern.compile(
            "^\\$\\{?[A-Za-z_].*|^\\$\\(.*|^\\{\\{.*|^%[A-Za-z_]\\w*%$|^(ENC|vault|arn|ref\\+|op|sops)[:(].*"
                + "|^/(run|var/run|etc|mnt|vault)/\\S*$",
            Pattern.DOTALL);
    private static final Pattern PLACEHOLDER =
        Pattern.compile(
            "(?i)^(<.*>|\\[.*\\]|change[-_"
                + " ]?(me|it|this).*|example|dummy|placeholder|xxx+|todo|none|null|true|false|yes|no|test|secret|password|your[-_"
                + " ].*|my[-_]?(secret|password|token)|\\*+|\\.+)$");
  }

  /// Whether a variable of this name is likely to hold a secret. Names of files, addresses and
  /// settings around a secret are not.
  public static boolean looksSecret(String name) {
    if (name.length() > 200 || !hasStem(name)) {
      return false;
    }
    String parted = parted(name);
    return any(Rows.INCLUDED, parted) && !any(Rows.EXCLUDED, parted) && !isPublic(parted);
  }

  /// Most names are told at once by what no included pattern can do without.
  private static boolean hasStem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String stem : STEMS) {
      if (lower.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  /// A name in the manner of `API_TOKEN`, written as `apiToken`, `APIToken`, `api-token` or
  /// `api.token`.
  private static String parted(String name) {
    StringBuilder parted = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (i > 0 && isLarge(letter) && (isSmall(name.charAt(i - 1)) || endsInitials(name, i))) {
        parted.append('_');
      }
      parted.append(letter == '-' || letter == '.' ? '_' : letter);
    }
    return parted.toString();
  }

  /// Whether a word begins behind at least two capital letters: the `P` of `DBPassword`. One alone
  /// belongs to the word: `OAuth`.
  private static boolean endsInitials(String name, int at) {
    return at > 1
        && at + 1 < name.length()
        && isLarge(name.charAt(at - 1))
        && isLarge(name.charAt(at - 2))
        && name.charAt(at + 1) >= 'a'
        && name.charAt(at + 1) <= 'z';
  }

  private static boolean isLarge(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  private static boolean isSmall(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  }

  private static boolean any(List<Pattern> patterns, String name) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(name).find()) {
        return true;
      }
    }
    return false;
  }

  /// Whether the name of a variable tells, or else its value: an address with a password.
  public static boolean looksSecret(String name, String value) {
    return looksSecret(name)
        || (mayHoldPassword(value)
            && Values.WITH_PASSWORD.matcher(value).find()
            && any(Rows.ADDRESSES, parted(name)));
  }

  private static boolean mayHoldPassword(String value) {
    return value.indexOf('@') >= 0 || value.indexOf('=') >= 0;
  }

  /// Names that are shipped to browsers on purpose, or belong to the shell.
  private static boolean isPublic(String name) {
    return name.equals("PWD")
        || name.equals("OLDPWD")
        || name.startsWith("NEXT_PUBLIC_")
        || name.startsWith("VITE_")
        || name.startsWith("REACT_APP_")
        || name.contains("PUBLISHABLE")
        || name.contains("ALLOW_EMPTY_PASSWORD")
        || name.contains("RANDOM_ROOT_PASSWORD");
  }

  /// What a value is.
  public static ValueKind valueKind(String value) {
    if (value.isBlank()) {
      return ValueKind.EMPTY;
    }
    String text = value.strip();
    if (Values.REFERENCE.matcher(text).matches()) {
      return ValueKind.REFERENCE;
    }
    return Values.PLACEHOLDER.matcher(text).matches() ? ValueKind.PLACEHOLDER : ValueKind.LITERAL;
  }
}
