package io.plimsoll.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.value.PropertyResolver;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Where settings come from: the process' environment, and then Micronaut's configuration, where
/// `PLIMSOLL_GITHUB_API` is called `plimsoll.github-api`.
final class Environment {
  private static final String FILES = "MICRONAUT_CONFIG_FILES";

  private Environment() {}

  /// The value of an environment variable; empty when it is unset or blank.
  ///
  /// @throws WrongSetting when a file of the configuration cannot be read
  static Function<String, Optional<String>> ofProcess() {
    PropertyResolver configuration = configuration();
    return name ->
        set(Optional.ofNullable(System.getenv(name)))
            .or(() -> set(configuration.getProperty(property(name), String.class)));
  }

  private static PropertyResolver configuration() {
    try {
      return ApplicationContext.builder()
          .deduceEnvironment(false)
          .deduceCloudEnvironment(false)
          .banner(false)
          .build()
          .getEnvironment()
          .start();
    } catch (ConfigurationException e) {
      String files =
          Optional.ofNullable(System.getProperty("micronaut.config.files"))
              .or(() -> Optional.ofNullable(System.getenv(FILES)))
              .orElse("");
      throw WrongSetting.of("file", FILES, files);
    }
  }

  private static Optional<String> set(Optional<String> value) {
    return value.filter(Predicate.not(String::isBlank));
  }

  static String property(String name) {
    String rest = name.substring("PLIMSOLL_".length());
    return "plimsoll." + rest.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
