package io.plimsoll.app.command;

import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.Fence;
import io.plimsoll.policy.Settings;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.source.Change;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.function.Predicate;

/// A pull request as a run of its job sees it: read and scanned, and not yet spoken of.
public interface Pull {
  /// Where it is. Its id is known.
  InstalledRepository repository();

  /// How it stands.
  PullRequest state();

  /// What holds, all defaults filled in.
  Settings settings();

  /// The files that the settings come from, the strongest first; none when all are defaults.
  List<SettingsLayer> layers();

  /// Whether the organisation's settings could not be read, so that only the repository's count.
  boolean isOrganisationUnread();

  /// What was scanned.
  Change change();

  /// What the scan says, exceptions given by command applied.
  Report report();

  /// The same scan with fixes for these findings alone.
  Report report(Predicate<Finding> fixable);

  /// What a scan of another change of the same pull request says, with the same settings and
  /// knowledge, where every exception counts that is written in files and none that was given by
  /// command.
  Report scan(Change other);

  /// The title of the check run as this scan would have it.
  String headline();

  /// Our threads.
  List<ReviewThread> threads();

  /// The sentences in the repository's language.
  Phrases phrases();

  /// To be asked before every write.
  Fence fence();
}
