package io.plimsoll.format.compose;

import io.plimsoll.model.Profile;
import io.plimsoll.model.SelinuxOptions;
import io.plimsoll.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What `security_opt` says, all of its items together. Of two items about one thing the later
/// counts, as the Docker engine has it.
final class SecurityOptions {
  private final Service service;
  private final List<SecurityOption> options;

  SecurityOptions(Service service) {
    this.service = service;
    this.options = SecurityOption.of(service);
  }

  Setting<Boolean> allowPrivilegeEscalation() {
    return last(SecurityOption::isNoNewPrivileges, true, SecurityOptions::escalation);
  }

  private static Optional<Boolean> escalation(String value) {
    return switch (value) {
      case "", "1", "t", "T", "TRUE", "true", "True" -> Optional.of(false);
      case "0", "f", "F", "FALSE", "false", "False" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  Setting<Profile> seccomp() {
    return last(
        option -> option.key().equals("seccomp"),
        Profile.RUNTIME_DEFAULT,
        value -> profile(value, "builtin"));
  }

  Setting<Profile> appArmor() {
    return last(
        option -> option.key().equals("apparmor"),
        Profile.RUNTIME_DEFAULT,
        value -> profile(value, "docker-default"));
  }

  private static Optional<Profile> profile(String value, String usual) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (value) {
          case "unconfined" -> Profile.UNCONFINED;
          case String name when name.equals(usual) -> Profile.RUNTIME_DEFAULT;
          default -> new Profile("Localhost", value);
        });
  }

  Setting<String> procMount() {
    return last(SecurityOption::unmasks, "Default", _ -> Optional.of("Unmasked"));
  }

  Setting<SelinuxOptions> selinux() {
    List<SecurityOption> labels =
        options.stream().filter(option -> option.key().equals("label")).toList();
    List<String> values = labels.stream().map(SecurityOption::value).toList();
    SelinuxOptions together =
        new SelinuxOptions(
            label(values, "user"),
            label(values, "role"),
            label(values, "type"),
            values.contains("disable"));
    Optional<SecurityOption> open =
        labels.stream().filter(label -> label.text().value().isOpen(label.value())).findFirst();
    return open.isPresent() || labels.isEmpty()
        ? last(
            open.<Predicate<SecurityOption>>map(o -> o::equals).orElse(_ -> false),
            together,
            _ -> Optional.of(together))
        : labels
            .getFirst()
            .text()
            .found()
            .setting(together, labels.getFirst().text().scalar().span());
  }

  private static Optional<String> label(List<String> values, String name) {
    return values.stream()
        .filter(value -> value.startsWith(name + ":"))
        .map(value -> value.substring(name.length() + 1))
        .findFirst();
  }

  private <T> Setting<T> last(
      Predicate<SecurityOption> which, T usual, Function<String, Optional<T>> reader) {
    return options.reversed().stream()
        .filter(which)
        .findFirst()
        .map(option -> option.text().partAs(option.value(), reader, option.text().scalar().span()))
        .orElseGet(() -> unsaid(usual));
  }

  /// What holds without an item: the engine's default, unless an item may be about anything.
  private <T> Setting<T> unsaid(T usual) {
    return options.stream()
        .filter(SecurityOption::isOpen)
        .findFirst()
        .<Setting<T>>map(option ->
            new Setting.Unresolved<>(
                option.text().value().written(option.text().text()), option.text().at()))
        .orElseGet(() -> service.absent(usual));
  }
}
