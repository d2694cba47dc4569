/// Commands in shell text, without running any.
///
/// The text of a `RUN` line, a script or an argument vector comes in, a
/// [io.plimsoll.syntax.shell.Script] goes out, whose every word leads back to the file. Reading is
/// total: any text gives a script, in time linear in its length, and what was odd is a problem in
/// it.
@NullMarked
package io.plimsoll.syntax.shell;

import org.jspecify.annotations.NullMarked;
