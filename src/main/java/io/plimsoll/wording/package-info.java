/// Sentences for people, in five languages.
///
/// A key and facts come in, a sentence in the asked language goes out.
@NullMarked
package io.plimsoll.wording;

import org.jspecify.annotations.NullMarked;
