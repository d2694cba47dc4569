/// Dockerfiles as builds, stages, commands and the image that comes out of them.
///
/// A tree of [io.plimsoll.syntax.dockerfile] comes in, subjects and edits go out.
@NullMarked
package io.plimsoll.format.dockerfile;

import org.jspecify.annotations.NullMarked;
