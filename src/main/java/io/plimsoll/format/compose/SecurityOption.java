package io.plimsoll.format.compose;

import java.util.List;
import java.util.Optional;

/// An item of `security_opt`: `KEY=VALUE` or, in the older spelling, `KEY:VALUE`.
///
/// @param key what it sets: `seccomp`, `apparmor`, `label`, `no-new-privileges`, …
/// @param value empty where only a key is written
record SecurityOption(String key, String value, Text text) {

  static List<SecurityOption> of(Service service) {
    return service.items("security_opt").stream()
        .flatMap(item -> item.text().stream())
        .map(SecurityOption::of)
        .toList();
  }

  static Optional<SecurityOption> of(Found item) {
    return item.text().map(SecurityOption::of);
  }

  /// The Docker engine looks for `=` first.
  private static SecurityOption of(Text text) {
    String written = text.text();
    int sign = written.indexOf('=') >= 0 ? written.indexOf('=') : written.indexOf(':');
    return sign < 0
        ? new SecurityOption(written, "", text)
        : new SecurityOption(written.substring(0, sign), written.substring(sign + 1), text);
  }

  /// Whether the file leaves open what the item sets.
  boolean isOpen() {
    return text.value().isOpen(key);
  }

  boolean isNoNewPrivileges() {
    return key.equals("no-new-privileges");
  }

  /// Whether it takes away a profile or a label that the engine would set.
  boolean isUnconfined() {
    return value.equals("unconfined") && !key.equals("label");
  }

  /// Whether it shows the paths of `/proc` that the engine hides: `systempaths=unconfined`, in
  /// Podman's words `unmask=…`.
  boolean unmasks() {
    return (key.equals("systempaths") && value.equals("unconfined")) || key.equals("unmask");
  }
}
