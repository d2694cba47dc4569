/// One adapter per kind of file: recognises it, reads it into the model, writes remedies as edits.
///
/// A [io.plimsoll.source.SourceFile] comes in, a [io.plimsoll.format.Document] goes out.
@NullMarked
package io.plimsoll.format;

import org.jspecify.annotations.NullMarked;
