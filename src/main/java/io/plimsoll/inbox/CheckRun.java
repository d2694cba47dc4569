package io.plimsoll.inbox;

import java.util.OptionalLong;

/// Our check run on a commit. There is one for each commit of a repository, shared by the pull
/// requests that have the commit as head.
///
/// @param id ours, which GitHub keeps as `external_id`
/// @param repository the repository's id
/// @param head the commit
/// @param number GitHub's id, once it is known to have been created
public record CheckRun(String id, long repository, String head, OptionalLong number) {}
