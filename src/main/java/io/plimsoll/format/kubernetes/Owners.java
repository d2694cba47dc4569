package io.plimsoll.format.kubernetes;

import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which pod, and which of its containers, a place belongs to.
///
/// @param pods by where their specifications begin
record Owners(TreeMap<Integer, Owner> pods) {

  /// What stands in a span.
  ///
  /// @param parts what stands in it more exactly, by where it begins
  record Owner(Span span, SubjectPath path, TreeMap<Integer, Owner> parts) {}

  static Owners of(List<Pod> pods) {
    Owners owners = new Owners(new TreeMap<>());
    for (Pod pod : pods) {
      Span span = pod.template().spec().node().whole();
      owners.pods.putIfAbsent(span.start(), new Owner(span, pod.workload().path(), parts(pod)));
    }
    return owners;
  }

  private static TreeMap<Integer, Owner> parts(Pod pod) {
    TreeMap<Integer, Owner> parts = new TreeMap<>();
    for (Pod.Part part : pod.parts()) {
      Span span = part.place().node().whole();
      parts.putIfAbsent(span.start(), new Owner(span, part.container().path(), new TreeMap<>()));
    }
    return parts;
  }

  /// The path of the container, or else of the workload, in which a place lies.
  Optional<SubjectPath> of(Span at) {
    return innermost(pods, at)
        .map(pod -> innermost(pod.parts, at).map(Owner::path).orElse(pod.path));
  }

  /// Of what begins before a place the last one that holds it.
  private static Optional<Owner> innermost(TreeMap<Integer, Owner> owners, Span at) {
    Map.Entry<Integer, Owner> one = owners.floorEntry(at.start());
    while (one != null && !one.getValue().span.contains(at)) {
      one = owners.lowerEntry(one.getKey());
    }
    return Optional.ofNullable(one).map(Map.Entry::getValue);
  }
}
