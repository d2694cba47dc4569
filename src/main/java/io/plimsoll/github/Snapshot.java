package io.plimsoll.github;

import io.plimsoll.source.FileVersion;
import java.util.List;
import java.util.Map;

/// The answer to a [Question]: a pull request at one moment.
///
/// @param repository the repository's id in GraphQL
/// @param pullRequest as it stands; when its head or base is another than the question's, the files
///   or the settings are those of the question's
/// @param threads those that this App began
/// @param settings the files found in the base, by path
/// @param files the files found in the head, by path
public record Snapshot(
    String repository,
    PullRequest pullRequest,
    List<ReviewThread> threads,
    Map<String, FileVersion> settings,
    Map<String, FileVersion> files) {

  public Snapshot {
    threads = List.copyOf(threads);
    settings = Map.copyOf(settings);
    files = Map.copyOf(files);
  }
}
