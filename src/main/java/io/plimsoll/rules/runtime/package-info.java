/// Rules over a container's process: its user, its privileges and capabilities, what it may write
/// and how much it may use.
///
/// A container comes in, verdicts go out.
@NullMarked
package io.plimsoll.rules.runtime;

import org.jspecify.annotations.NullMarked;
