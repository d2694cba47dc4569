package io.plimsoll.app.command;

/// What came of a run.
///
/// @param isNews whether a comment or the check run says something else than before
/// @param title the check run's title as it is now
public record Posted(boolean isNews, String title) {}
