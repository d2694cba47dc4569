/// The engine: pure, without input or output, shared by the App, the command line and the
/// playground.
///
/// A [io.plimsoll.source.Change] comes in, a [io.plimsoll.scan.Report] with compared verdicts and
/// verified fixes goes out.
@NullMarked
package io.plimsoll.scan;

import org.jspecify.annotations.NullMarked;
