package io.plimsoll.format.compose;

import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The variables of `environment`, as a map or as a list of `NAME=VALUE`. What `env_file` brings is
/// not among them.
final class Environment {
  private Environment() {}

  static List<EnvironmentVariable> of(Service service) {
    Map<String, EnvironmentVariable> variables = new LinkedHashMap<>();
    for (Found part : service.merged("environment")) {
      part.place()
          .members()
          .forEach(member ->
              put(
                  variables,
                  ofMember(
                      member.name(),
                      member.key().span(),
                      new Found(member.value(), part.layer()))));
      part.place()
          .items()
          .forEach(item ->
              new Found(item, part.layer())
                  .text()
                  .map(Environment::ofItem)
                  .ifPresent(variable -> put(variables, variable)));
    }
    return List.copyOf(variables.values());
  }

  private static void put(
      Map<String, EnvironmentVariable> variables, EnvironmentVariable variable) {
    variables.put(variable.name(), variable);
  }

  private static EnvironmentVariable ofMember(String name, Span key, Found value) {
    Setting<String> setting =
        Found.isNothing(value.place())
            ? new Setting.Unstated<>(value.layer().at(key))
            : value.text().map(Text::asText).orElseGet(() -> new Setting.Invalid<>("", value.at()));
    return new EnvironmentVariable(name, setting, value.layer().at(key));
  }

  private static EnvironmentVariable ofItem(Text text) {
    int sign = text.text().indexOf('=');
    if (sign < 0) {
      String name = text.value().written(text.text());
      return new EnvironmentVariable(name, new Setting.Unstated<>(text.at()), text.at());
    }
    String name = text.value().written(text.text().substring(0, sign));
    String value = text.text().substring(sign + 1);
    Setting<String> setting = text.partAs(value, Optional::of, text.spanFrom(sign + 1));
    return new EnvironmentVariable(name, setting, text.at());
  }
}
