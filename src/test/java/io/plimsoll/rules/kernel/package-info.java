/// Tests of the rules over kernel walls.
@NullMarked
package io.plimsoll.rules.kernel;

import org.jspecify.annotations.NullMarked;
