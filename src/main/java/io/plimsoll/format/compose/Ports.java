package io.plimsoll.format.compose;

import io.plimsoll.model.PortBinding;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Published ports, in the short and the long syntax.
final class Ports {
  private static final String NUMBERS = "[0-9]{1,5}(-[0-9]{1,5})?";

  private Ports() {}

  static List<PortBinding> of(Service service) {
    return service.items("ports").stream().flatMap(item -> binding(item).stream()).toList();
  }

  static Optional<PortBinding> binding(Found item) {
    return item.place().mapping().isPresent()
        ? Optional.of(longForm(item))
        : item.text().map(Ports::shortForm);
  }

  private static PortBinding longForm(Found port) {
    return new PortBinding(
        number(port, "target"),
        number(port, "published"),
        setting(port, "host_ip")
            .filter(ip -> !isEmpty(ip))
            .orElseGet(() -> Setting.absent(port.at())),
        port.get("protocol")
            .flatMap(Found::text)
            .map(Text::text)
            .orElse("tcp")
            .toLowerCase(Locale.ROOT),
        port.at());
  }

  private static boolean isEmpty(Setting<String> text) {
    return text.written().filter(String::isEmpty).isPresent();
  }

  private static Setting<String> number(Found port, String key) {
    return port.get(key)
        .flatMap(Found::text)
        .map(text ->
            text.text().isEmpty() ? Setting.<String>absent(port.at()) : text.as(Ports::numbers))
        .orElseGet(() -> Setting.absent(port.at()));
  }

  private static Optional<Setting<String>> setting(Found port, String key) {
    return port.get(key).flatMap(Found::text).map(Text::asText);
  }

  private static Optional<String> numbers(String text) {
    return text.matches(NUMBERS) ? Optional.of(text) : Optional.empty();
  }

  /// `[[IP:]HOST:]CONTAINER[/PROTOCOL]`; an address of version 6 stands in brackets or without.
  private static PortBinding shortForm(Text text) {
    String written = text.text();
    int slash = written.lastIndexOf('/');
    String numbers = slash < 0 ? written : written.substring(0, slash);
    List<String> parts = new ArrayList<>(Arrays.asList(numbers.split(":", -1)));
    String container = parts.removeLast();
    String host = parts.isEmpty() ? "" : parts.removeLast();
    Setting<String> address =
        address(text, bare(String.join(":", parts)), host.isEmpty() ? container : host);
    return new PortBinding(
        text.partAs(container, Ports::numbers, text.scalar().span()),
        host.isEmpty() ? absent(text) : text.partAs(host, Ports::numbers, text.scalar().span()),
        address,
        slash < 0
            ? "tcp"
            : text.value().written(written.substring(slash + 1)).toLowerCase(Locale.ROOT),
        text.at());
  }

  /// A variable in front may hold the address too: `${PORT}` may be `127.0.0.1:8080`.
  private static Setting<String> address(Text text, String address, String port) {
    String first = address.isEmpty() && text.value().isOpen(port) ? port : address;
    return first.isEmpty() ? absent(text) : text.part(first);
  }

  private static String bare(String address) {
    boolean bracketed = address.startsWith("[") && address.endsWith("]");
    return bracketed ? address.substring(1, address.length() - 1) : address;
  }

  private static Setting<String> absent(Text text) {
    Location at = text.at();
    return Setting.absent(at);
  }
}
