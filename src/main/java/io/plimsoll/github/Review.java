package io.plimsoll.github;

/// A review of a pull request.
///
/// @param commit the head when it was written; empty when that commit is gone
/// @param author the login as REST spells it: an App's ends with `[bot]`
/// @param pending whether it was begun and not submitted, so that only its author sees it
public record Review(long id, String commit, String author, String body, boolean pending) {}
