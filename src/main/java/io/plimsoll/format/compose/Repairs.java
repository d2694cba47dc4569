package io.plimsoll.format.compose;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Container;
import io.plimsoll.syntax.yaml.YamlEditor;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes repairs of the services of one file.
final class Repairs {
  /// Characters that may be read again.
  private static final int WORK = 20_000_000;

  private final YamlFile yaml;
  private final List<Service> services;
  private final List<Container> containers;

  /// @param containers of the services, in the same order
  Repairs(YamlFile yaml, List<Service> services, List<Container> containers) {
    this.yaml = yaml;
    this.services = List.copyOf(services);
    this.containers = List.copyOf(containers);
  }

  List<Bundle> write(List<Repair> repairs) {
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < repairs.size(); i++) {
      wishes.addAll(wishes(i, repairs.get(i)));
    }
    if (wishes.isEmpty() || yaml.isBroken()) {
      return List.of();
    }
    Planner planner = new Planner(new Sharing(services), new Homes(yaml), wishes);
    YamlEditor editor = new YamlEditor(yaml);
    return clusters(planner.plans().stream().limit(most()).toList(), editor::draft).stream()
        .flatMap(draft -> verified(draft, editor).stream())
        .map(cluster -> cluster.bundle(repairs))
        .toList();
  }

  private List<Cluster> clusters(List<Plan> plans, Cluster.Pen pen) {
    List<Cluster> clusters = new ArrayList<>();
    for (List<Plan> group : together(plans)) {
      Cluster.of(group, pen).ifPresent(cluster -> join(clusters, cluster, pen));
    }
    return clusters;
  }

  /// Drafts show which changes share lines, so that each of them is read again once. Where one
  /// spoils a draft, its changes are written again one after the other.
  private List<Cluster> verified(Cluster draft, YamlEditor editor) {
    return Cluster.of(draft.plans(), editor::edit)
        .map(List::of)
        .orElseGet(() -> clusters(draft.plans(), editor::edit));
  }

  /// The number of changes that are written: each is read again with its whole file.
  private int most() {
    return WORK / (yaml.source().text().length() + 1_000);
  }

  private List<Wish> wishes(int number, Repair repair) {
    return repair.subject().origin() instanceof ServiceOrigin origin
            && origin.file().equals(yaml.source().path())
            && origin.index() < services.size()
        ? new RemedyWriter(services.get(origin.index()), containers.get(origin.index()))
            .wishes(number, repair.remedy())
        : List.of();
  }

  /// Changes that cannot be told apart, in groups.
  private static List<List<Plan>> together(List<Plan> plans) {
    List<List<Plan>> groups = new ArrayList<>();
    for (Plan plan : plans) {
      List<Plan> group = new ArrayList<>(List.of(plan));
      groups.removeIf(other -> other.stream().anyMatch(plan::belongsTo) && group.addAll(0, other));
      groups.add(group);
    }
    return groups;
  }

  /// Adds edits to what is there, in one pass with those on the same or on neighbouring lines. What
  /// cannot be written in one pass with them is left out.
  private void join(List<Cluster> clusters, Cluster added, Cluster.Pen pen) {
    Optional<Cluster> neighbour =
        clusters.stream()
            .filter(cluster -> cluster.touches(added, yaml.source().lines()))
            .findFirst();
    if (neighbour.isEmpty()) {
      clusters.add(added);
      return;
    }
    neighbour
        .get()
        .with(added, pen)
        .ifPresent(both -> {
          clusters.remove(neighbour.get());
          join(clusters, both, pen);
        });
  }
}
