package io.plimsoll.inbox;

/// Where a repository is to be found: which installation opens it, and what it is called.
///
/// @param installation the installation's id
/// @param owner the account's login
/// @param name without the owner
public record Home(long installation, String owner, String name) {}
