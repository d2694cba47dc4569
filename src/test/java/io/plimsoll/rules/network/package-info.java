/// Tests of the rules over ports.
@NullMarked
package io.plimsoll.rules.network;

import org.jspecify.annotations.NullMarked;
