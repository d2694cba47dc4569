/// Tests of the rules over documents.
@NullMarked
package io.plimsoll.rules.document;

import org.jspecify.annotations.NullMarked;
