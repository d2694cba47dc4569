package io.plimsoll.scan;

import io.plimsoll.format.Repair;
import io.plimsoll.rule.Grade;
import java.util.List;

/// A finding with what mends it.
///
/// @param named the finding that the fix is offered for
/// @param judged verdicts that must hold afterwards
/// @param repairs all of them are needed
record Mend(Named named, List<Judged> judged, List<Repair> repairs, Grade grade) {}
