/// Tests of all rules together, and the means to ask single rules about texts.
@NullMarked
package io.plimsoll.rules;

import org.jspecify.annotations.NullMarked;
