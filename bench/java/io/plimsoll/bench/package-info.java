/// Measures the engine. Files come in, megabytes a second go out.
@NullMarked
package io.plimsoll.bench;

import org.jspecify.annotations.NullMarked;
