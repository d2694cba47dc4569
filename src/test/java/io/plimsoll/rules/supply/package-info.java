/// Tests of the rules on what a build takes from others.
@NullMarked
package io.plimsoll.rules.supply;

import org.jspecify.annotations.NullMarked;
