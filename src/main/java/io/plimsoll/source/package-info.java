/// Lossless text: files, places in them, and changes to them.
///
/// Bytes come in, a [io.plimsoll.source.SourceFile] whose every character has a place goes out; an
/// [io.plimsoll.source.Edit] leaves all other characters as they were.
@NullMarked
package io.plimsoll.source;

import org.jspecify.annotations.NullMarked;
