package io.plimsoll.app;

import static io.plimsoll.app.ServiceSettings.API;
import static io.plimsoll.app.ServiceSettings.DATA;
import static io.plimsoll.app.ServiceSettings.DATABASE_URL;
import static io.plimsoll.app.ServiceSettings.HOST;
import static io.plimsoll.app.ServiceSettings.MANAGEMENT_PORT;
import static io.plimsoll.app.ServiceSettings.PORT;
import static io.plimsoll.app.ServiceSettings.RULE_PAGES;
import static io.plimsoll.app.ServiceSettings.WEB;

import io.plimsoll.inbox.StoreAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the settings, and names the first that is wrong.
final class SettingsReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
  private static final int HIGHEST_PORT = 65_535;

  private final Function<String, Optional<String>> source;

  /// @param source the value of an environment variable; empty when it is unset or blank
  private SettingsReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /// @throws WrongSetting when one of them cannot be used
  static ServiceSettings read(Function<String, Optional<String>> source) {
    return new SettingsReader(source).read();
  }

  private ServiceSettings read() {
    int port = port(PORT, 8080);
    int managementPort = port(MANAGEMENT_PORT, 8081);
    if (port == managementPort && port != 0) {
      throw WrongSetting.of("same-port", MANAGEMENT_PORT, Integer.toString(port));
    }
    GitHubAddress gitHub = GitHubAddress.read(text(API, GitHubAddress.USUAL), source.apply(WEB));
    return new ServiceSettings(
        text(HOST, "0.0.0.0"),
        port,
        managementPort,
        store(),
        gitHub.api(),
        gitHub.web(),
        source.apply(RULE_PAGES).map(SettingsReader::folder),
        new AppReader(source).read());
  }

  /// An address that Markdown takes for one, whatever follows.
  private static String folder(String text) {
    String address = GitHubAddress.address(RULE_PAGES, text.strip()).toASCIIString();
    return address.replace("(", "%28").replace(")", "%29") + "/";
  }

  private int port(String name, int usual) {
    String text = text(name, Integer.toString(usual));
    if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > HIGHEST_PORT) {
      throw WrongSetting.of("port", name, text);
    }
    return Integer.parseInt(text);
  }

  private String text(String name, String usual) {
    return source.apply(name).map(String::strip).orElse(usual);
  }

  private StoreAddress store() {
    Optional<String> url = source.apply(DATABASE_URL).map(String::strip);
    if (url.isEmpty()) {
      return new StoreAddress.Embedded(data());
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      throw WrongSetting.of("database", DATABASE_URL);
    }
    return new StoreAddress.Server(url.get());
  }

  private Path data() {
    String text = text(DATA, "data");
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw WrongSetting.of("data", DATA, text);
    }
  }
}
