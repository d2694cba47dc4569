package io.plimsoll.github;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes to comments of ours in threads, and the completion of a check run, to be made in one
/// call and in this order. Ids are those of GraphQL.
///
/// @param deletions comments to delete
/// @param edits the texts that comments are to have
public record Sweep(
    List<String> deletions, Map<String, String> edits, Optional<Completion> completion) {

  public Sweep {
    deletions = List.copyOf(deletions);
    edits = Map.copyOf(edits);
  }

  /// Changes to comments alone.
  public Sweep(List<String> deletions, Map<String, String> edits) {
    this(deletions, edits, Optional.empty());
  }

  /// The completion of a check run.
  ///
  /// @param repository where it is
  /// @param report with a conclusion, and no more annotations than go into one call
  public record Completion(String repository, String checkRun, CheckReport report) {
    public Completion {
      int notes = report.annotations().size();
      if (report.conclusion().isEmpty() || notes > CheckReport.ANNOTATIONS_A_CALL) {
        throw new IllegalArgumentException(report.conclusion() + " with " + notes + " annotations");
      }
    }
  }

  /// The same changes with a completion after them.
  public Sweep with(Completion last) {
    return new Sweep(deletions, edits, Optional.of(last));
  }

  /// How many things it changes.
  public int size() {
    return deletions.size() + edits.size() + (completion.isPresent() ? 1 : 0);
  }
}
