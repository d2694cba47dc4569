/// What keeps the App in step with GitHub beside reviewing: deliveries that went missing, accounts
/// and repositories that come, go and change their names, and checks that are wanted once more.
///
/// Runs of jobs about repositories and installations come in, and the hours of chores; what goes
/// out is asked of the inbox, written to it, or asked of GitHub.
@NullMarked
package io.plimsoll.app.upkeep;

import org.jspecify.annotations.NullMarked;
