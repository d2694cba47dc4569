/// The list of all rules, and what other tools call them.
///
/// Slugs come in, rules and peers' ids go out; the rules themselves live by subject matter in the
/// packages below.
@NullMarked
package io.plimsoll.rules;

import org.jspecify.annotations.NullMarked;
