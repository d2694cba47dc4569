/// The command line: composes the engine with files, folders and git.
///
/// Words typed by a person come in; a report on standard output, notes on standard error and an
/// exit code go out.
@NullMarked
package io.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
