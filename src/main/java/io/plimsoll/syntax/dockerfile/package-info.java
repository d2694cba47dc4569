/// Reads Dockerfiles as BuildKit reads them, with the place of every part.
///
/// A [io.plimsoll.source.SourceFile] comes in, a [io.plimsoll.syntax.dockerfile.Dockerfile] with
/// its instructions, stages and problems goes out.
@NullMarked
package io.plimsoll.syntax.dockerfile;

import org.jspecify.annotations.NullMarked;
