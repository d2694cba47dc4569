/// Tests of the rules on the images that are named.
@NullMarked
package io.plimsoll.rules.image;

import org.jspecify.annotations.NullMarked;
