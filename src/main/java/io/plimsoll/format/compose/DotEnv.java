package io.plimsoll.format.compose;

import io.plimsoll.facts.SecretNames;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Setting;
import io.plimsoll.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables of the file `.env` beside a Compose file, which Compose reads when it fills in
/// `${NAME}`. It is looked for only when a variable is open. What looks like a secret stays open,
/// so that its value is shown nowhere.
final class DotEnv {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?=\\{?([A-Za-z_][A-Za-z0-9_]*+))(?:\\{\\1(?::?\\?[^${}]*)?}|\\1)");
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*[=:](.*)");
  private static final Pattern COMMENT = Pattern.compile("\\s+#.*");

  private final SourceFile compose;
  private final Surroundings surroundings;
  private Optional<Map<String, String>> read = Optional.empty();

  /// @param compose the file beside which it stands
  DotEnv(SourceFile compose, Surroundings surroundings) {
    this.compose = compose;
    this.surroundings = surroundings;
  }

  /// An open text with its variables filled in; as it is where one of them is not known.
  Setting<String> fill(Setting<String> setting) {
    return setting instanceof Setting.Unresolved<String>(String expression, var at)
        ? fill(expression)
            .<Setting<String>>map(text -> new Setting.Declared<>(text, at, Optional.empty()))
            .orElse(setting)
        : setting;
  }

  private Optional<String> fill(String expression) {
    Matcher variable = VARIABLE.matcher(expression);
    StringBuilder filled = new StringBuilder();
    while (variable.find()) {
      Optional<String> value = Optional.ofNullable(values().get(variable.group(1)));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      variable.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
    }
    variable.appendTail(filled);
    return filled.indexOf("$") < 0 ? Optional.of(filled.toString()) : Optional.empty();
  }

  private Map<String, String> values() {
    if (read.isEmpty()) {
      int slash = compose.path().lastIndexOf('/');
      String path = compose.path().substring(0, slash + 1) + ".env";
      read = Optional.of(surroundings.find(path).map(DotEnv::values).orElse(Map.of()));
    }
    return read.get();
  }

  /// Values that are plain: no variables of their own, no secrets.
  private static Map<String, String> values(SourceFile file) {
    Map<String, String> values = new HashMap<>();
    file.text()
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> values.put(line.group(1), unquoted(line.group(2).strip())));
    values.entrySet().removeIf(one -> isHidden(one.getKey(), one.getValue()));
    return values;
  }

  private static boolean isHidden(String name, String value) {
    return value.isEmpty()
        || value.indexOf('$') >= 0
        || value.indexOf('\\') >= 0
        || SecretNames.looksSecret(name, value);
  }

  private static String unquoted(String value) {
    char quote = value.isEmpty() ? ' ' : value.charAt(0);
    int end = quote == '"' || quote == '\'' ? value.indexOf(quote, 1) : -1;
    return end > 0 ? value.substring(1, end) : COMMENT.matcher(value).replaceFirst("");
  }
}
