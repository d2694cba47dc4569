package io.plimsoll.app.job;

import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.source.FileVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A pull request as it was read.
///
/// @param repository its id in GraphQL; empty where it was not asked for
/// @param threads those that the App began
/// @param listed the files it changes
/// @param base settings and attributes at the base commit, by path
/// @param heads changed files at the head that may be ours, by path
/// @param at when the state was read
record Intake(
    String repository,
    PullRequest state,
    List<ReviewThread> threads,
    ChangedFiles listed,
    Map<String, FileVersion> base,
    Map<String, FileVersion> heads,
    Instant at) {

  Intake {
    threads = List.copyOf(threads);
    base = Map.copyOf(base);
    heads = Map.copyOf(heads);
  }
}
