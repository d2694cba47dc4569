package io.plimsoll.app.job;

import io.plimsoll.policy.Settings;
import io.plimsoll.review.Review;
import io.plimsoll.scan.Report;
import io.plimsoll.wording.Phrases;

/// A pull request that was scanned, and what there is to say of it.
record Reviewed(Settings settings, Report report, Review review, Phrases phrases) {}
