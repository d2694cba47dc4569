package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Container;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.model.Workload;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes repairs: what is wanted of one container's walls in one pass, ports and image by
/// themselves.
final class Repairs {
  private final KubernetesDocument document;
  private final List<Repair> repairs;
  private final Map<SubjectPath, Pod> pods = new HashMap<>();
  private final Map<Container, Spot> spots = new LinkedHashMap<>();
  private final Map<SubjectPath, List<Spot>> byPath = new HashMap<>();
  private final Draughtsman draughtsman;
  private final TextRepairs texts;
  private final Assembly assembly;

  Repairs(KubernetesDocument document, List<Repair> repairs) {
    this.document = document;
    this.repairs =
        repairs.stream().sorted(Comparator.comparingInt(r -> KeyOrder.rank(r.remedy()))).toList();
    Map<Subject, Set<Remedy>> wanted = new HashMap<>();
    repairs.forEach(r -> wanted.computeIfAbsent(r.subject(), _ -> new HashSet<>()).add(r.remedy()));
    for (Pod pod : document.pods()) {
      pods.put(pod.workload().path(), pod);
      for (Pod.Part part : pod.parts()) {
        Set<Remedy> remedies = wanted.getOrDefault(part.container(), Set.of());
        Spot spot = new Spot(pod, part, remedies);
        spots.put(part.container(), spot);
        byPath.computeIfAbsent(part.container().path(), _ -> new ArrayList<>()).add(spot);
      }
    }
    Anchors anchors = new Anchors(document.yaml(), List.copyOf(spots.values()));
    this.draughtsman = new Draughtsman(anchors);
    this.texts = new TextRepairs(document.file(), anchors, draughtsman);
    this.assembly = new Assembly(document.yaml(), document.editor());
  }

  List<Bundle> write() {
    Map<Object, List<Sketch>> groups = new LinkedHashMap<>();
    for (Repair repair : repairs) {
      sketch(repair)
          .ifPresent(
              sketch -> groups.computeIfAbsent(group(repair), _ -> new ArrayList<>()).add(sketch));
    }
    return assembly.bundles(List.copyOf(groups.values()));
  }

  /// What one pass writes: all of a container's walls; anything else by itself.
  private static Object group(Repair repair) {
    return KeyOrder.isWall(repair.remedy()) ? repair.subject() : repair;
  }

  private Optional<Sketch> sketch(Repair repair) {
    return switch (repair.subject()) {
      case Container container when spots.containsKey(container) ->
          draughtsman.sketch(repair, ContainerRemedies.of(spots.get(container), repair.remedy()));
      case Workload workload -> pod(workload).flatMap(pod -> ofPod(pod, repair));
      case ImageUse use -> ofImage(use, repair);
      case ShellCommand command -> ofCommand(command, repair);
      default -> Optional.empty();
    };
  }

  private Optional<Pod> pod(Workload workload) {
    return Optional.ofNullable(pods.get(workload.path()))
        .filter(pod -> pod.workload().at().equals(workload.at()))
        .or(() -> document.pods().stream().filter(p -> p.workload().equals(workload)).findFirst());
  }

  private Optional<Sketch> ofPod(Pod pod, Repair repair) {
    List<Wish> wishes =
        switch (repair.remedy()) {
          case Remedy.LeaveHostNamespace(Remedy.Namespace namespace) ->
              PodRemedies.leave(pod, namespace);
          case Remedy.RemoveSysctl(String name) -> PodRemedies.removeSysctl(pod, name);
          case Remedy.MoveField(Span at, String counts) -> PodRemedies.move(pod, at, counts);
          default -> List.of();
        };
    return draughtsman.sketch(repair, wishes);
  }

  private Optional<Sketch> ofImage(ImageUse use, Repair repair) {
    return at(use).stream()
        .filter(spot -> spot.part().container().image().at().equals(use.at()))
        .findFirst()
        .flatMap(spot -> draughtsman.sketch(repair, ContainerRemedies.of(spot, repair.remedy())));
  }

  private Optional<Sketch> ofCommand(ShellCommand command, Repair repair) {
    return at(command).stream()
        .flatMap(spot -> texts.sketch(repair, spot.part()).stream())
        .findFirst();
  }

  /// The containers that a part of one belongs to by its path.
  private List<Spot> at(Subject part) {
    List<String> segments = part.path().segments();
    SubjectPath owner = new SubjectPath(segments.subList(0, segments.size() - 1));
    return byPath.getOrDefault(owner, List.of());
  }
}
