package io.plimsoll.format.dockerfile;

import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The stages of a build that become images: the last one, and those that another file of the
/// change builds up to.
///
/// @param target the last stage
/// @param further in the order of the file
record Shipped(Optional<Stage> target, List<Stage> further) {
  private static final String IMAGE = "image";

  Shipped {
    further = List.copyOf(further);
  }

  static Shipped of(Build build, Surroundings surroundings) {
    List<Stage> earlier =
        build.stages().isEmpty() ? List.of() : build.stages().subList(0, build.stages().size() - 1);
    Set<String> asked =
        earlier.isEmpty() ? Set.of() : surroundings.shippedStages(build.file().file().path());
    List<Stage> further =
        earlier.stream().filter(stage -> asked.stream().anyMatch(stage::isCalled)).toList();
    return new Shipped(build.target(), further);
  }

  /// All stages whose layers are part of an image.
  Set<Stage> lineage() {
    Set<Stage> all = new HashSet<>();
    target.ifPresent(stage -> all.addAll(stage.lineage()));
    further.forEach(stage -> all.addAll(stage.lineage()));
    return all;
  }

  /// What the image of the last stage is called, or that of another one.
  SubjectPath path(Stage stage) {
    return target.filter(stage::equals).isPresent()
        ? SubjectPath.of(IMAGE)
        : SubjectPath.of(IMAGE, stage.label());
  }

  /// The stage of an image. An image that is shipped on its way to another one has none: what is
  /// written there would change the other one too.
  Optional<Stage> stage(Subject image, Build build) {
    return target
        .filter(last -> path(last).equals(image.path()))
        .or(() ->
            further.stream()
                .filter(stage -> path(stage).equals(image.path()))
                .filter(stage -> !build.isBase(stage))
                .findFirst());
  }
}
