/// The front door.
///
/// A command line comes in, an exit code goes out; every word that rooms share lives in a room of
/// its own.
@NullMarked
package io.plimsoll;

import org.jspecify.annotations.NullMarked;
