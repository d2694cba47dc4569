package io.plimsoll.app.command;

import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.github.GitHub;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.policy.RuleNames;
import java.time.InstantSource;

/// Carries out the commands that stand in comments, each once for ever.
public final class Commander {
  private final GitHub gitHub;
  private final Inbox inbox;
  private final RuleNames names;
  private final String slug;
  private final InstantSource clock;

  /// @param names by which rules may be called
  /// @param slug the App's own name in addresses, by which it may be mentioned
  public Commander(GitHub gitHub, Inbox inbox, RuleNames names, String slug, InstantSource clock) {
    this.gitHub = gitHub;
    this.inbox = inbox;
    this.names = names;
    this.slug = slug;
    this.clock = clock;
  }

  /// Carries out what a comment tells, in a run that has scanned and not yet posted anything.
  ///
  /// @return what the rest of the run has to do; to be given to [#conclude] at its end
  /// @throws HaltedException when the run may not write any more
  /// @throws io.plimsoll.github.RefusedException when GitHub asks to try again later
  public Aftermath carryOut(Commented said, Pull pull) {
    return Aftermath.NOTHING;
  }

  /// Gives the answers that waited for the review. To be called at the end of every run that
  /// carried out commands, also where nothing was posted or the run was overtaken.
  ///
  /// @throws HaltedException when the run may not write any more
  /// @throws io.plimsoll.github.RefusedException when GitHub asks to try again later
  public void conclude(Aftermath aftermath, Pull pull, Posted posted) {}
}
