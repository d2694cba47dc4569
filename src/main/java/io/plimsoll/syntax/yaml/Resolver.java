package io.plimsoll.syntax.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The types of scalars, as `resolve` of go-yaml v2 to v4 finds them.
final class Resolver {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> CORE_BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Set<String> MORE_BOOLEANS =
      Set.of(
          "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off",
          "OFF");
  private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern INTEGER =
      Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}([Tt"
              + " ]\\d{1,2}:\\d{1,2}:\\d{1,2}(\\.\\d*)?(Z|[-+]\\d\\d:\\d\\d)?)?");

  /// Longer texts are never numbers that anything counts with.
  private static final int LONGEST_NUMBER = 100;

  private Resolver() {}

  static Reading.Kind kind(Scalar scalar, Dialect dialect) {
    return switch (scalar.properties().tag().orElse("")) {
      case "tag:yaml.org,2002:str", "tag:yaml.org,2002:binary", "!" -> Reading.Kind.TEXT;
      case "tag:yaml.org,2002:null" -> Reading.Kind.NULL;
      case "tag:yaml.org,2002:bool",
          "tag:yaml.org,2002:int",
          "tag:yaml.org,2002:float",
          "tag:yaml.org,2002:timestamp" ->
          plain(scalar.text(), dialect);
      default -> scalar.isPlain() ? plain(scalar.text(), dialect) : Reading.Kind.TEXT;
    };
  }

  /// Whether the type is null, for every dialect, without telling the others apart.
  static boolean isNull(Scalar scalar) {
    return scalar.properties().tag().isEmpty()
        ? scalar.isPlain() && NULLS.contains(scalar.text())
        : kind(scalar, Dialect.KUBERNETES) == Reading.Kind.NULL;
  }

  private static Reading.Kind plain(String text, Dialect dialect) {
    if (NULLS.contains(text)) {
      return Reading.Kind.NULL;
    }
    if (isBoolean(text, dialect)) {
      return Reading.Kind.BOOLEAN;
    }
    return text.length() > LONGEST_NUMBER ? Reading.Kind.TEXT : number(text);
  }

  private static boolean isBoolean(String text, Dialect dialect) {
    return CORE_BOOLEANS.contains(text)
        || (dialect == Dialect.KUBERNETES && MORE_BOOLEANS.contains(text));
  }

  private static Reading.Kind number(String text) {
    if ("+-.0123456789".indexOf(text.charAt(0)) < 0) {
      return Reading.Kind.TEXT;
    }
    if (TIMESTAMP.matcher(text).matches()) {
      return Reading.Kind.TIMESTAMP;
    }
    if (INFINITE.matcher(text).matches()) {
      return Reading.Kind.DECIMAL;
    }
    if (integer(text).filter(number -> number.bitLength() <= 64).isPresent()) {
      return Reading.Kind.INTEGER;
    }
    return decimal(text).isPresent() ? Reading.Kind.DECIMAL : Reading.Kind.TEXT;
  }

  /// A boolean of any case, YAML 1.1 spellings included.
  static Optional<Boolean> cast(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "on" -> Optional.of(true);
      case "false", "no", "n", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<BigInteger> integer(String text) {
    String bare = text.charAt(0) == '.' ? text : text.replace("_", "");
    if (!INTEGER.matcher(bare).matches()) {
      return Optional.empty();
    }
    boolean negative = bare.charAt(0) == '-';
    BigInteger number = unsigned(negative || bare.charAt(0) == '+' ? bare.substring(1) : bare);
    return Optional.of(negative ? number.negate() : number);
  }

  private static BigInteger unsigned(String digits) {
    String lower = digits.toLowerCase(Locale.ROOT);
    if (lower.startsWith("0x")) {
      return new BigInteger(lower.substring(2), 16);
    }
    if (lower.startsWith("0b")) {
      return new BigInteger(lower.substring(2), 2);
    }
    if (lower.startsWith("0o")) {
      return new BigInteger(lower.substring(2), 8);
    }
    return new BigInteger(lower, lower.length() > 1 && lower.charAt(0) == '0' ? 8 : 10);
  }

  static Optional<BigDecimal> decimal(String text) {
    String bare = text.charAt(0) == '.' ? text : text.replace("_", "");
    if (!DECIMAL.matcher(bare).matches()) {
      return Optional.empty();
    }
    String number = bare.endsWith(".") ? bare + "0" : bare;
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    return exponent >= 0 && number.length() - exponent > 6
        ? Optional.empty()
        : Optional.of(new BigDecimal(number));
  }
}
