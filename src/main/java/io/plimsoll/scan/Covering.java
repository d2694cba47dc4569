package io.plimsoll.scan;

import io.plimsoll.model.Container;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.rule.Cover;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Folds milder findings into the stronger ones that make them superfluous.
final class Covering {
  private final IdentityHashMap<Draft, Draft> coverers = new IdentityHashMap<>();
  private final List<Draft> drafts;

  /// @param drafts of one side of one file
  @SuppressWarnings("ReferenceEquality") // equal drafts may stand twice
  Covering(List<Draft> drafts) {
    this.drafts = drafts;
    Map<String, List<Draft>> byRule =
        drafts.stream().collect(Collectors.groupingBy(draft -> draft.card().slug()));
    for (Draft stronger : drafts) {
      for (Cover cover : stronger.card().covers()) {
        byRule.getOrDefault(cover.slug(), List.of()).stream()
            .filter(milder -> milder != stronger && covers(stronger, milder, cover.scope()))
            .forEach(milder -> coverers.putIfAbsent(milder, stronger));
      }
    }
  }

  /// What remains, each with what it covers. What the change brought is never hidden behind what
  /// was there before.
  List<Draft> fold() {
    IdentityHashMap<Draft, List<Draft>> milder = new IdentityHashMap<>();
    List<Draft> remaining = new ArrayList<>();
    for (Draft draft : drafts) {
      root(draft)
          .ifPresentOrElse(
              root -> milder.computeIfAbsent(root, _ -> new ArrayList<>()).add(draft),
              () -> remaining.add(draft));
    }
    return remaining.stream()
        .map(draft -> draft.covering(milder.getOrDefault(draft, List.of())))
        .toList();
  }

  /// The finding that covers another, whether or not it hides it.
  Optional<Draft> coverer(Draft milder) {
    return Optional.ofNullable(coverers.get(milder));
  }

  /// The outermost finding that hides another.
  @SuppressWarnings("ReferenceEquality") // equal drafts may stand twice
  private Optional<Draft> root(Draft draft) {
    Draft root = draft;
    Set<String> seen = new HashSet<>();
    while (seen.add(root.card().slug())) {
      Draft next = coverers.get(root);
      if (next == null || (draft.status() == Status.NEW && next.status() == Status.EXISTING)) {
        break;
      }
      root = next;
    }
    return root == draft ? Optional.empty() : Optional.of(root);
  }

  private static boolean covers(Draft stronger, Draft milder, Cover.Scope scope) {
    return switch (scope) {
      case SAME_PART ->
          stronger.part().equals(milder.part()) && workloads(stronger).equals(workloads(milder));
      case SAME_PLACE -> stronger.at().equals(milder.at());
      case SAME_SUBJECT -> Set.copyOf(stronger.subjects()).containsAll(milder.subjects());
    };
  }

  private static Set<SubjectPath> workloads(Draft draft) {
    return draft.judged().stream()
        .map(judged -> workload(judged.thing().subject()))
        .collect(Collectors.toSet());
  }

  private static SubjectPath workload(Subject subject) {
    return subject instanceof Container container
        ? container.workload().orElse(container.path())
        : subject.path();
  }
}
