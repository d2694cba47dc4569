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
  private final Map<Container, Spot> spots = new LinkedHashMap<>();
  private final Draughtsman draughtsman;
  private final TextRepairs texts;
  private final Assembly assembly;

  Repairs(KubernetesDocument document, List<Repair> repairs) {
    this.document = document;
    this.repairs =
        repairs.stream().sorted(Comparator.comparingInt(r -> KeyOrder.rank(r.remedy()))).toList();
    for (Pod pod : document.pods()) {
      for (Pod.Part part : pod.parts()) {
        spots.put(part.container(), new Spot(pod, part, wanted(part)));
      }
    }
    Anchors anchors = new Anchors(document.yaml(), List.copyOf(spots.values()));
    this.draughtsman = new Draughtsman(anchors);
    this.texts = new TextRepairs(document.file(), anchors);
    this.assembly = new Assembly(document.yaml());
  }

  private Set<Remedy> wanted(Pod.Part part) {
    Set<Remedy> remedies = new HashSet<>();
    for (Repair repair : repairs) {
      if (repair.subject().equals(part.container())) {
        remedies.add(repair.remedy());
      }
    }
    return remedies;
  }

  List<Bundle> write() {
    Map<Object, List<Sketch>> groups = new LinkedHashMap<>();
    for (Repair repair : repairs) {
      sketch(repair)
          .ifPresent(
              sketch -> groups.computeIfAbsent(group(repair), _ -> new ArrayList<>()).add(sketch));
    }
    List<Sketch> whole = new ArrayList<>();
    groups.values().forEach(sketches -> whole.addAll(assembly.join(sketches)));
    return assembly.bundles(whole);
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
    return document.pods().stream().filter(pod -> pod.workload().equals(workload)).findFirst();
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
    return spots.values().stream()
        .filter(spot -> isOf(spot, use))
        .findFirst()
        .flatMap(spot -> draughtsman.sketch(repair, ContainerRemedies.of(spot, repair.remedy())));
  }

  private Optional<Sketch> ofCommand(ShellCommand command, Repair repair) {
    return spots.values().stream()
        .map(Spot::part)
        .filter(part -> part.container().path().equals(parent(command)))
        .flatMap(part -> texts.sketch(repair, part).stream())
        .findFirst();
  }

  private static boolean isOf(Spot spot, Subject use) {
    Container container = spot.part().container();
    return container.path().equals(parent(use)) && container.image().at().equals(use.at());
  }

  private static SubjectPath parent(Subject use) {
    List<String> segments = use.path().segments();
    return new SubjectPath(segments.subList(0, segments.size() - 1));
  }
}
