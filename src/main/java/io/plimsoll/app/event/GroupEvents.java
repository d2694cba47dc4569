package io.plimsoll.app.event;

import io.plimsoll.app.event.Happening.GroupGone;
import io.plimsoll.app.event.Happening.GroupToCheck;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.inbox.JobKey;

/// Reads the event `merge_group`. A group's head never moves, so a job is about one head.
final class GroupEvents {
  private static final String BRANCHES = "refs/heads/";

  private GroupEvents() {}

  static Reading read(Letter letter) {
    Part group = letter.payload().at("merge_group");
    return letter.action().equals("destroyed")
        ? accepted(letter, new GroupGone(letter.origin(), group.at("head_sha").sha()))
        : accepted(letter, toCheck(letter.origin(), group));
  }

  private static GroupToCheck toCheck(Origin origin, Part group) {
    String ref = group.at("base_ref").line();
    return new GroupToCheck(
        origin,
        group.at("head_sha").sha(),
        group.at("base_sha").sha(),
        ref.startsWith(BRANCHES) ? ref.substring(BRANCHES.length()) : ref);
  }

  private static Reading accepted(Letter letter, GroupToCheck group) {
    return letter.accepted(JobKey.mergeGroup(group.origin().repository(), group.head()), group);
  }

  private static Reading accepted(Letter letter, GroupGone group) {
    return letter.accepted(JobKey.mergeGroup(group.origin().repository(), group.head()), group);
  }
}
