/// The contract of a rule: its card, its verdicts, what settings may tell it.
///
/// A subject comes in, verdicts with places, facts and remedies go out.
@NullMarked
package io.plimsoll.rule;

import org.jspecify.annotations.NullMarked;
