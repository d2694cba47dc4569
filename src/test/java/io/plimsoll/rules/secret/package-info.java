/// Tests of the rules on secrets in files.
@NullMarked
package io.plimsoll.rules.secret;

import org.jspecify.annotations.NullMarked;
