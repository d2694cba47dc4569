/// What is brought into an image from outside, and who vouches for it.
///
/// Subjects come in, verdicts go out.
@NullMarked
package io.plimsoll.rules.supply;

import org.jspecify.annotations.NullMarked;
