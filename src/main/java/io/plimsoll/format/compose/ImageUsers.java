package io.plimsoll.format.compose;

import io.plimsoll.format.Shipment;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import io.plimsoll.syntax.dockerfile.Effective;
import io.plimsoll.syntax.dockerfile.Resolution;
import io.plimsoll.syntax.dockerfile.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the user that a service's own Dockerfile ends with. Where no `USER` is written, the
/// Dockerfile's base decides, and nothing is said here: the Dockerfile carries that finding, and
/// mending it there mends every service and every other launch of the image. A change that leaves
/// the Dockerfile alone is not answerable for it.
final class ImageUsers {
  private final Surroundings surroundings;
  private final Map<String, Optional<Build>> builds = new HashMap<>();

  ImageUsers(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Setting<User> of(Service service) {
    Optional<Found> build = service.find("build").filter(found -> !found.isReset());
    if (build.isEmpty() || service.merged("build").size() > 1) {
      return new Setting.Unstated<>(service.at());
    }
    Found section = build.get();
    return inline(section)
        .or(() -> fromFile(section))
        .flatMap(read -> user(read, section))
        .orElseGet(() -> new Setting.Unstated<>(service.at()));
  }

  /// The stage that a service builds its Dockerfile up to.
  static Optional<Shipment> shipment(Service service) {
    return service
        .find("build")
        .filter(build -> !build.isReset())
        .filter(_ -> service.merged("build").size() <= 1)
        .filter(section -> section.get("dockerfile_inline").isEmpty())
        .flatMap(section ->
            closed(section.get("target"))
                .flatMap(stage -> path(section).map(path -> new Shipment(path, stage))));
  }

  private static Optional<Setting<User>> user(Build build, Found section) {
    return stage(build, section)
        .flatMap(stage -> stage.end().user())
        .map(user -> setting(user, build.file().file(), section));
  }

  /// A stage is asked for by its name; BuildKit knows no stage by its number here.
  private static Optional<Stage> stage(Build build, Found section) {
    Optional<Found> target = section.get("target");
    if (target.isEmpty()) {
      return build.target();
    }
    Optional<String> name = closed(target);
    return build.stages().stream()
        .filter(stage -> name.filter(stage::isCalled).isPresent())
        .findFirst();
  }

  private static Optional<Build> inline(Found section) {
    String path = section.layer().file().path();
    return closed(section.get("dockerfile_inline"))
        .map(text -> Build.of(Dockerfile.parse(SourceFile.of(path, text))));
  }

  private Optional<Build> fromFile(Found section) {
    return path(section).flatMap(path -> builds.computeIfAbsent(path, this::read));
  }

  private Optional<Build> read(String path) {
    return surroundings.find(path).map(file -> Build.of(Dockerfile.parse(file)));
  }

  /// The Dockerfile's path; empty for a context that is a repository's address, and for what the
  /// file leaves open.
  private static Optional<String> path(Found section) {
    Optional<String> context =
        section.text().isPresent() ? closed(Optional.of(section)) : orElse(section, "context", ".");
    Optional<String> name = orElse(section, "dockerfile", "Dockerfile");
    return context
        .filter(ImageUsers::isLocal)
        .flatMap(directory -> Paths.resolve(section.layer().directory(), directory))
        .flatMap(directory -> name.flatMap(file -> Paths.resolve(directory, file)));
  }

  private static boolean isLocal(String context) {
    return !context.contains("://") && !context.startsWith("git@") && !context.contains(".git#");
  }

  private static Optional<String> orElse(Found section, String key, String usual) {
    Optional<Found> written = section.get(key);
    return written.isPresent() ? closed(written) : Optional.of(usual);
  }

  private static Optional<String> closed(Optional<Found> found) {
    return found.flatMap(Found::text).filter(text -> text.value().open().isEmpty()).map(Text::text);
  }

  /// A Dockerfile within the Compose file has no lines of its own: its key stands for all of them.
  /// Arguments that the service gives may change what a variable means.
  private static Setting<User> setting(Effective user, SourceFile dockerfile, Found section) {
    Location at =
        section
            .get("dockerfile_inline")
            .map(Found::at)
            .orElseGet(() -> dockerfile.at(user.word().span()));
    boolean open = section.get("args").isPresent() && user.word().value().contains("$");
    return switch (user.value()) {
      case Resolution.Resolved(String text) when !open ->
          new Setting.Inherited<>(User.parse(text), at, "build", Optional.empty());
      case Resolution.Resolved _, Resolution.Unresolved _ ->
          new Setting.Unresolved<>(user.word().value(), at);
    };
  }
}
