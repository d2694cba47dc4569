package io.plimsoll.app;

import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;

/// The command `serve`: starts the service, says so in one line, and runs until it is told to end.
public final class Serve {
  private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

  /// How much libraries say; commands leave it off.
  private static final String LIBRARIES = "org.slf4j.simpleLogger.defaultLogLevel";

  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<Function<String, Optional<String>>> environment;

  /// @param environment opens what the settings are read from
  Serve(
      PrintStream out, PrintStream err, Supplier<Function<String, Optional<String>>> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /// Runs the command with the words behind `serve`, until the process is told to end.
  ///
  /// @return the exit code, when the service does not run: 0 after help, 2 when it cannot
  public static int run(List<String> words) {
    usually(LOG_FORMAT, "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n");
    usually(LIBRARIES, "warn");
    Serve serve =
        new Serve(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            Environment::ofProcess);
    return switch (serve.start(words)) {
      case Ended(int code) -> code;
      case Running(Service service) -> untilTold(service);
    };
  }

  /// Sets a property of the process that nobody set.
  private static void usually(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /// What a start comes to.
  sealed interface Start {}

  /// The service runs.
  record Running(Service service) implements Start {}

  /// There is nothing to run.
  record Ended(int code) implements Start {}

  Start start(List<String> words) {
    Invocation invocation = Invocation.of(words);
    Phrases phrases = Phrases.in(invocation.language());
    if (invocation.help()) {
      out.println(phrases.say("serve.help"));
      return new Ended(0);
    }
    try {
      invocation.refuseUnknown();
      ServiceSettings settings = SettingsReader.read(environment.get());
      Service service = Service.start(settings, InstantSource.system());
      out.println(line(phrases, settings, service));
      return new Running(service);
    } catch (WrongSetting wrong) {
      err.println("plimsoll: " + phrases.say(wrong.key(), wrong.facts()));
      return new Ended(2);
    }
  }

  private static String line(Phrases phrases, ServiceSettings settings, Service service) {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    String address = "http://" + host + ":" + service.port();
    return settings.app().isPresent()
        ? phrases.say("serve.listening", Map.of("address", address))
        : phrases.say(
            "serve.listening.without-app",
            Map.of("address", address, "missing", String.join(", ", ServiceSettings.OF_APP)));
  }

  /// A signal ends the process, and the service before it.
  private static int untilTold(Service service) {
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /// The words behind `serve`.
  ///
  /// @param unknown the first word that is no option of it
  private record Invocation(Language language, boolean help, Optional<String> unknown) {
    private static final String LANG = "--lang=";

    static Invocation of(List<String> words) {
      Language language = Language.EN;
      boolean help = false;
      Optional<String> unknown = Optional.empty();
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        boolean named = word.equals("--lang") && i + 1 < words.size();
        String code = named ? words.get(++i) : word.startsWith(LANG) ? word.substring(7) : "";
        Optional<Language> asked = Language.of(code);
        help |= List.of("--help", "-h", "help").contains(word);
        language = asked.orElse(language);
        if (asked.isEmpty() && !help && unknown.isEmpty()) {
          unknown = Optional.of(word);
        }
      }
      return new Invocation(language, help, unknown);
    }

    void refuseUnknown() {
      if (unknown.isPresent()) {
        throw WrongSetting.of("option", unknown.get());
      }
    }
  }
}
