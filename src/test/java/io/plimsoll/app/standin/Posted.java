package io.plimsoll.app.standin;

/// A review that was posted, or begun.
record Posted(long id, Person author, String commit, String body, boolean pending) {}
