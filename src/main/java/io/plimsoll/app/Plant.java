package io.plimsoll.app;

import io.plimsoll.github.GitHub;
import io.plimsoll.inbox.Inbox;
import java.time.InstantSource;
import java.util.Optional;

/// What all work is done with.
///
/// @param web where people read GitHub, without a final slash
/// @param rulePages where the pages of rules are published, with a final slash
/// @param version of this program
record Plant(
    GitHub gitHub,
    Inbox inbox,
    InstantSource clock,
    String web,
    Optional<String> rulePages,
    String version) {}
