/// Credentials that are written where others read them.
///
/// Subjects come in, verdicts go out.
@NullMarked
package io.plimsoll.rules.secret;

import org.jspecify.annotations.NullMarked;
