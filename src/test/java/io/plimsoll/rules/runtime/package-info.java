/// Tests of the rules over processes.
@NullMarked
package io.plimsoll.rules.runtime;

import org.jspecify.annotations.NullMarked;
