/// Tests of what the formats have in common.
@NullMarked
package io.plimsoll.format;

import org.jspecify.annotations.NullMarked;
