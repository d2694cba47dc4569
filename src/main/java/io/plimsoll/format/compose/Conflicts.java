package io.plimsoll.format.compose;

import io.plimsoll.model.Container;
import io.plimsoll.model.Mount;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What Compose or the engine refuses although each part can be read. Source: `loader/validate.go`
/// of compose-go 2.
final class Conflicts {
  private final Service service;
  private final List<Problem> problems = new ArrayList<>();

  private Conflicts(Service service) {
    this.service = service;
  }

  static List<Problem> of(Service service, Container container) {
    Conflicts conflicts = new Conflicts(service);
    conflicts.sameTarget(container.mounts());
    conflicts.exclusive("network_mode", "networks");
    conflicts.distinct("pids_limit", "pids");
    conflicts.distinct("mem_limit", "memory");
    return conflicts.problems;
  }

  /// Two mounts at one path of the container.
  private void sameTarget(List<Mount> mounts) {
    Set<String> seen = new HashSet<>();
    for (Mount mount : mounts) {
      Optional<String> target = mount.target().written().map(Conflicts::bare);
      if (target.isPresent() && !seen.add(target.get())) {
        add("compose-duplicate-mount", mount.target(), Map.of("target", target.get()));
      }
    }
  }

  private static String bare(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private void exclusive(String one, String other) {
    Optional<Found> first = service.find(one);
    if (first.isPresent() && service.find(other).isPresent()) {
      add("compose-exclusive-keys", first.get().at().span(), Map.of("first", one, "second", other));
    }
  }

  /// A limit that is written in both places with different values.
  private void distinct(String key, String limit) {
    Optional<Text> here = service.find(key).flatMap(Found::text);
    Optional<Text> there =
        service.find("deploy", "resources", "limits", limit).flatMap(Found::text);
    if (here.isPresent() && there.isPresent() && !here.get().text().equals(there.get().text())) {
      String other = "deploy.resources.limits." + limit;
      add("compose-distinct-limits", here.get().at().span(), Map.of("first", key, "second", other));
    }
  }

  private void add(String code, Setting<String> written, Map<String, String> facts) {
    add(code, written.at().span(), facts);
  }

  private void add(String code, Span at, Map<String, String> facts) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("service", service.name());
    problems.add(new Problem(code, at, all));
  }
}
