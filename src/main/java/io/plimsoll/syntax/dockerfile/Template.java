package io.plimsoll.syntax.dockerfile;

/// Fills the replacement of `${X//pattern/replacement}`, which BuildKit hands to Go's
/// `Regexp.ReplaceAllString`: `$0` is the match, other names are groups that no pattern has, `$$`
/// is a dollar sign.
final class Template {
  private Template() {}

  static String fill(String template, String match) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', at)) {
      result.append(template, at, dollar);
      if (template.startsWith("$", dollar + 1)) {
        result.append('$');
        at = dollar + 2;
      } else {
        at = name(template, dollar, match, result);
      }
    }
    return result.append(template.substring(at)).toString();
  }

  /// Reads `$name` or `${name}` and gives the place after it; anything else is a dollar sign.
  private static int name(String template, int dollar, String match, StringBuilder result) {
    boolean braced = template.startsWith("{", dollar + 1);
    int start = dollar + (braced ? 2 : 1);
    int end = start;
    while (end < template.length() && isNamePart(template.charAt(end))) {
      end++;
    }
    if (end == start || (braced && !template.startsWith("}", end))) {
      result.append('$');
      return dollar + 1;
    }
    result.append(template.substring(start, end).equals("0") ? match : "");
    return braced ? end + 1 : end;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
