package io.plimsoll.app;

import static io.plimsoll.app.ServiceSettings.APP_ID;
import static io.plimsoll.app.ServiceSettings.OF_APP;
import static io.plimsoll.app.ServiceSettings.PRIVATE_KEY;
import static io.plimsoll.app.ServiceSettings.PRIVATE_KEY_FILE;
import static io.plimsoll.app.ServiceSettings.SECRET;

import io.plimsoll.github.remote.AppKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the settings of the GitHub App: all of them, or none.
final class AppReader {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final int LONGEST_KEY = 64 * 1024;

  private final Function<String, Optional<String>> source;

  AppReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  Optional<AppSettings> read() {
    if (source.apply(PRIVATE_KEY).isPresent() && source.apply(PRIVATE_KEY_FILE).isPresent()) {
      throw WrongSetting.of("two-keys", PRIVATE_KEY, PRIVATE_KEY_FILE);
    }
    List<String> missing = OF_APP.stream().filter(name -> !isSet(name)).toList();
    if (missing.size() == OF_APP.size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      throw new WrongSetting("partly", Map.of("missing", String.join(", ", missing)));
    }
    return Optional.of(new AppSettings(id(), key(), secret()));
  }

  private boolean isSet(String name) {
    return source.apply(name).isPresent()
        || (name.equals(PRIVATE_KEY) && source.apply(PRIVATE_KEY_FILE).isPresent());
  }

  private long id() {
    String text = source.apply(APP_ID).orElse("").strip();
    if (!ID.matcher(text).matches()) {
      throw WrongSetting.of("app-id", APP_ID, text);
    }
    return Long.parseLong(text);
  }

  private AppKey key() {
    Optional<String> file = source.apply(PRIVATE_KEY_FILE).map(String::strip);
    String name = file.isPresent() ? PRIVATE_KEY_FILE : PRIVATE_KEY;
    String pem = file.map(AppReader::text).or(() -> source.apply(PRIVATE_KEY)).orElse("");
    return AppKey.read(pem).orElseThrow(() -> WrongSetting.of("key", name));
  }

  private static String text(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return new String(in.readNBytes(LONGEST_KEY), StandardCharsets.US_ASCII);
    } catch (IOException | InvalidPathException e) {
      throw WrongSetting.of("file", PRIVATE_KEY_FILE, file);
    }
  }

  /// A line break at the end comes from a file that was read carelessly, and no signature would
  /// ever be right.
  private String secret() {
    String secret = source.apply(SECRET).orElse("");
    if (secret.chars().anyMatch(Character::isISOControl)) {
      throw WrongSetting.of("secret", SECRET);
    }
    return secret;
  }
}
