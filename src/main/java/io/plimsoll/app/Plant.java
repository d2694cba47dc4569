package io.plimsoll.app;

import io.plimsoll.github.GitHub;
import io.plimsoll.inbox.Inbox;
import java.time.InstantSource;

/// What all work is done with.
///
/// @param web where people read GitHub, without a final slash
/// @param version of this program
record Plant(GitHub gitHub, Inbox inbox, InstantSource clock, String web, String version) {}
