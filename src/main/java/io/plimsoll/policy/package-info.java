/// What a repository has decided: its settings, its profiles, and the exceptions written in files.
///
/// A settings file and the [io.plimsoll.format.Note]s of a document come in; which rules are asked
/// where, how findings are shown, and what is silenced go out.
@NullMarked
package io.plimsoll.policy;

import org.jspecify.annotations.NullMarked;
