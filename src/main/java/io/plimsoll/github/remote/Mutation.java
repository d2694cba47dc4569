package io.plimsoll.github.remote;

import io.plimsoll.github.Annotation;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Sweep;
import io.plimsoll.github.Swept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes several things in one GraphQL mutation. GitHub makes the changes one after the other,
/// and goes on after one that fails. A thread goes with its last comment.
final class Mutation {
  private final Sweep sweep;
  private final List<Change> changes = new ArrayList<>();

  private Mutation(Sweep sweep) {
    this.sweep = sweep;
  }

  /// @param node what is changed
  /// @param isGoneFine whether there is nothing to do where it is gone
  private record Change(String field, String node, Map<String, ?> input, boolean isGoneFine) {}

  static Mutation of(Sweep sweep) {
    Mutation mutation = new Mutation(sweep);
    sweep.deletions().forEach(mutation::delete);
    sweep.edits().forEach(mutation::edit);
    sweep.completion().ifPresent(mutation::complete);
    return mutation;
  }

  private void delete(String comment) {
    changes.add(new Change("deletePullRequestReviewComment", comment, Map.of("id", comment), true));
  }

  private void edit(String comment, String body) {
    Map<String, String> input = Map.of("pullRequestReviewCommentId", comment, "body", body);
    changes.add(new Change("updatePullRequestReviewComment", comment, input, true));
  }

  private void complete(Sweep.Completion completion) {
    CheckReport report = completion.report();
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("repositoryId", completion.repository());
    input.put("checkRunId", completion.checkRun());
    input.put("externalId", report.externalId());
    input.put("status", "COMPLETED");
    report.conclusion().ifPresent(conclusion -> input.put("conclusion", conclusion.name()));
    input.put("output", output(report));
    input.put(
        "actions",
        report.buttons().stream()
            .map(one ->
                Map.of(
                    "label", one.label(),
                    "description", one.description(),
                    "identifier", one.identifier()))
            .toList());
    changes.add(new Change("updateCheckRun", completion.checkRun(), input, false));
  }

  private static Map<String, Object> output(CheckReport report) {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("title", report.title());
    output.put("summary", report.summary());
    if (!report.text().isEmpty()) {
      output.put("text", report.text());
    }
    output.put("annotations", report.annotations().stream().map(Mutation::annotation).toList());
    return output;
  }

  private static Map<String, Object> annotation(Annotation one) {
    return Map.of(
        "path", one.path(),
        "location", Map.of("startLine", one.startLine(), "endLine", one.endLine()),
        "annotationLevel", one.level().name(),
        "title", one.title(),
        "message", one.message());
  }

  /// Sends it; the turns are taken already.
  Swept send(Session session) {
    return swept(changes.isEmpty() ? Map.of() : session.mutate(document(), variables()));
  }

  private String document() {
    List<String> declared = new ArrayList<>();
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < changes.size(); i++) {
      String field = changes.get(i).field();
      declared.add("$m%d: %s!".formatted(i, inputType(field)));
      fields.append("  m%d: %s(input: $m%d) { clientMutationId }\n".formatted(i, field, i));
    }
    return "mutation(" + String.join(", ", declared) + ") {\n" + fields + "}\n";
  }

  /// As GitHub's schema names them all.
  private static String inputType(String field) {
    return Character.toUpperCase(field.charAt(0)) + field.substring(1) + "Input";
  }

  private Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      variables.put("m" + i, changes.get(i).input());
    }
    return variables;
  }

  private Swept swept(Map<String, Failure> failures) {
    Map<String, Failure> byNode = new HashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      Optional.ofNullable(failures.get("m" + i))
          .filter(failure -> !(change.isGoneFine() && isGone(failure)))
          .ifPresent(failure -> byNode.put(change.node(), failure));
    }
    return new Swept(sweep, byNode);
  }

  private static boolean isGone(Failure failure) {
    return failure instanceof Failure.GiveUp(var reason, _, _)
        && reason == Failure.Reason.NOT_FOUND;
  }
}
