package io.plimsoll.scan;

import io.plimsoll.model.BuildStage;
import io.plimsoll.model.Container;
import io.plimsoll.model.ImageBuild;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.model.Workload;
import java.util.ArrayList;
import java.util.List;

/// A subject in one version of a file with what the rules say of it. Two things are never equal:
/// one file may hold several that look alike.
final class Thing {
  private final Subject subject;
  private final String kind;
  private final List<Judged> verdicts;

  Thing(Subject subject, List<Judged.Opinion> opinions) {
    this.subject = subject;
    this.kind = kindOf(subject);
    List<Judged> judged = new ArrayList<>(opinions.size());
    for (Judged.Opinion opinion : opinions) {
      judged.add(new Judged(this, opinion));
    }
    this.verdicts = List.copyOf(judged);
  }

  /// The same subject in another version of the file.
  Thing again() {
    return new Thing(subject, verdicts.stream().map(Judged::opinion).toList());
  }

  Subject subject() {
    return subject;
  }

  SubjectPath path() {
    return subject.path();
  }

  /// `container`, `workload`, `image`, `stage`, `image-use`, `command` or `build`.
  String kind() {
    return kind;
  }

  /// What is broken or cannot be told.
  List<Judged> verdicts() {
    return verdicts;
  }

  /// Kind and path: what the same thing is called in another version of the file.
  String key() {
    return kind + " " + subject.path();
  }

  /// Whether the key says little: it counts positions, or several things may share it.
  boolean isNamedByPlace() {
    List<String> segments = subject.path().segments();
    return subject instanceof ShellCommand
        || subject instanceof ImageUse
        || (segments.size() > 1
            && segments.getFirst().equals("stage")
            && segments.get(1).chars().allMatch(Character::isDigit));
  }

  private static String kindOf(Subject subject) {
    return switch (subject) {
      case Container container when container.role() == Container.Role.IMAGE -> "image";
      case Container _ -> "container";
      case Workload _ -> "workload";
      case ImageBuild _ -> "build";
      case BuildStage _ -> "stage";
      case ImageUse _ -> "image-use";
      case ShellCommand _ -> "command";
    };
  }
}
