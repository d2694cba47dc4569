package io.plimsoll.cli;

import io.plimsoll.rule.Severity;
import io.plimsoll.wording.Language;
import java.util.List;
import java.util.Optional;

/// What a person asks for.
///
/// @param command `review`, `fix`, `rules`, `explain` or `syntax`
/// @param paths files and folders, or the rule to explain, as typed
/// @param base a revision or a folder
/// @param kubernetesVersion as typed
/// @param config a file, `base` or `none`
/// @param failAt from when on new findings give exit code 1; empty: settings decide
/// @param rules whose fixes are wanted; empty: all
/// @param safe only safe fixes
/// @param write write the files instead of printing a diff
record Request(
    String command,
    List<String> paths,
    Optional<String> base,
    List<String> profiles,
    Optional<String> kubernetesVersion,
    Optional<Language> language,
    Optional<String> config,
    Form form,
    Optional<Threshold> failAt,
    Optional<String> output,
    List<String> rules,
    boolean safe,
    boolean write,
    boolean help) {

  Request {
    paths = List.copyOf(paths);
    profiles = List.copyOf(profiles);
    rules = List.copyOf(rules);
  }

  /// The mildest severity that counts; none does where it is empty.
  record Threshold(Optional<Severity> mildest) {}

  /// The form of a report.
  enum Form {
    TEXT,
    JSON
  }
}
