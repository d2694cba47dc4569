package io.plimsoll.app.job;

import java.util.Optional;

/// What an event told of a pull request. GitHub may have moved on since.
///
/// @param head its head commit
/// @param base the tip of the branch it is to be merged into
record Hint(Optional<String> head, Optional<String> base) {}
