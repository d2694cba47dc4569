package io.plimsoll.app.event;

import java.util.Map;
import java.util.Set;

/// Which actions of which events ask for work. What an event says in all its actions alike is
/// dropped by [Events] before its action is looked at.
final class Interest {
  private static final Map<String, Set<String>> ACTIONS =
      Map.ofEntries(
          Map.entry(
              "pull_request",
              Set.of(
                  "opened",
                  "reopened",
                  "synchronize",
                  "ready_for_review",
                  "converted_to_draft",
                  "edited",
                  "labeled",
                  "unlabeled",
                  "closed")),
          Map.entry("issue_comment", Set.of("created")),
          Map.entry("pull_request_review", Set.of("submitted")),
          Map.entry("pull_request_review_comment", Set.of("created")),
          Map.entry("check_run", Set.of("rerequested", "requested_action")),
          Map.entry("check_suite", Set.of("rerequested")),
          Map.entry("merge_group", Set.of("checks_requested", "destroyed")),
          Map.entry(
              "installation",
              Set.of("created", "deleted", "suspend", "unsuspend", "new_permissions_accepted")),
          Map.entry("installation_repositories", Set.of("removed")),
          Map.entry("installation_target", Set.of("renamed")),
          Map.entry("repository", Set.of("renamed", "transferred", "deleted")));

  private Interest() {}

  /// Actions by event.
  static Map<String, Set<String>> all() {
    return ACTIONS;
  }

  static boolean isIn(String event, String action) {
    return ACTIONS.getOrDefault(event, Set.of()).contains(action);
  }
}
