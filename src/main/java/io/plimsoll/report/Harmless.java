package io.plimsoll.report;

import java.util.regex.Pattern;

/// Takes from a text what a terminal would obey: control characters, and those that turn the
/// direction of writing. What files and people say may hold them. A byte order mark, which takes no
/// room on the screen, is shown as well, so that what stands below a line stands below it.
public final class Harmless {
  private static final Pattern HARMFUL =
      Pattern.compile(
          "[\\p{Cntrl}\\x{80}-\\x{9f}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{feff}&&[^\\t]]");

  private Harmless() {}

  /// The text with a dot in place of each such character.
  public static String text(String text) {
    return isPlain(text) ? text : HARMFUL.matcher(text).replaceAll("·");
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        return false;
      }
    }
    return true;
  }
}
