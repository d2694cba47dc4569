/// Tests of the rules over host access.
@NullMarked
package io.plimsoll.rules.host;

import org.jspecify.annotations.NullMarked;
