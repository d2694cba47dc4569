package io.plimsoll.syntax.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What an editor read to check its edits: whole files or documents of them, by their text. Who
/// makes these edits need not read that again.
final class Checked {
  private final int most;
  private final Map<String, YamlFile> byText = new HashMap<>();
  private int length;

  /// @param most characters that are kept
  Checked(int most) {
    this.most = most;
  }

  synchronized void keep(YamlFile read) {
    String text = read.source().text();
    if (length + text.length() > most) {
      byText.clear();
      length = 0;
    }
    if (text.length() <= most) {
      length += text.length();
      byText.put(text, read);
    }
  }

  synchronized Optional<YamlFile> find(String text) {
    return Optional.ofNullable(byText.get(text));
  }
}
