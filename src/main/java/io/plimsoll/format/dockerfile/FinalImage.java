package io.plimsoll.format.dockerfile;

import io.plimsoll.model.Capabilities;
import io.plimsoll.model.Container;
import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.model.Identity;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Isolation;
import io.plimsoll.model.OperatingSystem;
import io.plimsoll.model.Resources;
import io.plimsoll.model.Setting;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.model.User;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Binding;
import io.plimsoll.syntax.dockerfile.Effective;
import io.plimsoll.syntax.dockerfile.Environment;
import io.plimsoll.syntax.dockerfile.Pair;
import io.plimsoll.syntax.dockerfile.Resolution;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The image that a build produces, as a container: its user and base are declared, what only a
/// launch decides is unstated.
final class FinalImage {
  private final SourceFile file;
  private final Stage target;
  private final SubjectPath path;
  private final DockerfileOrigin origin;
  private final Location from;

  FinalImage(SourceFile file, Stage target, SubjectPath path, DockerfileOrigin origin) {
    this.file = file;
    this.target = target;
    this.path = path;
    this.origin = origin;
    this.from = file.at(target.from().rest().span());
  }

  Container container() {
    return new Container(
        path,
        from,
        origin,
        path.name(),
        Container.Role.IMAGE,
        OperatingSystem.UNSTATED,
        Optional.empty(),
        base(),
        identity(),
        isolation(),
        unstated(),
        List.of(),
        List.of(),
        environment(),
        new Resources(unstated(), unstated()),
        List.of());
  }

  private Setting<ImageReference> base() {
    return Subjects.setting(target.image(), file.at(target.image().word().span()));
  }

  private Identity identity() {
    Setting<User> user = target.end().user().map(this::user).orElseGet(() -> Setting.absent(from));
    return new Identity(user, unstated(), unstated());
  }

  private Setting<User> user(Effective effective) {
    Location at = file.at(effective.word().span());
    return switch (effective.value()) {
      case Resolution.Unresolved(String expression, _) -> new Setting.Unresolved<>(expression, at);
      case Resolution.Resolved(String text) when text.isBlank() -> new Setting.Invalid<>(text, at);
      case Resolution.Resolved(String text) when effective.stage() == target.index() ->
          Setting.declared(User.parse(text), at);
      case Resolution.Resolved(String text) ->
          new Setting.Inherited<>(User.parse(text), at, "stage", Optional.empty());
    };
  }

  /// What `ENV` leaves in the image, here and in the stages below.
  private List<EnvironmentVariable> environment() {
    Map<String, EnvironmentVariable> variables = new LinkedHashMap<>();
    for (Stage stage : target.lineage()) {
      for (Step step : stage.steps()) {
        if (step.instruction().arguments() instanceof Arguments.Env(List<Pair> pairs)) {
          pairs.forEach(pair -> variables.computeIfAbsent(pair.name().value(), this::variable));
        }
      }
    }
    return List.copyOf(variables.values());
  }

  private EnvironmentVariable variable(String name) {
    Environment end = target.end().environment();
    Span span = end.declaration(name).map(found -> found.pair().name().span()).orElse(from.span());
    Location at = file.at(span);
    return new EnvironmentVariable(name, value(name, end, at), at);
  }

  /// What a variable has in an environment.
  static Setting<String> value(String name, Environment environment, Location at) {
    return switch (environment.binding(name)) {
      case Binding.Known(String text) -> Setting.declared(text, at);
      case Binding.Unknown _ -> new Setting.Unresolved<>(name, at);
      case Binding.Unset _ -> new Setting.Unstated<>(at);
    };
  }

  private Isolation isolation() {
    return new Isolation(
        unstated(),
        unstated(),
        new Capabilities(List.of(), List.of(), from),
        unstated(),
        unstated(),
        unstated(),
        unstated(),
        unstated(),
        unstated());
  }

  private <T> Setting<T> unstated() {
    return new Setting.Unstated<>(from);
  }
}
