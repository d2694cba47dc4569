/// Which image is named, and whether it can change or has come to its end.
///
/// Subjects come in, verdicts go out.
@NullMarked
package io.plimsoll.rules.image;

import org.jspecify.annotations.NullMarked;
