/// Slash commands: what people may tell the App in a comment.
///
/// A comment and the scanned pull request that it stands in come in; reactions, a reply, and what
/// the rest of the run must do differently go out.
@NullMarked
package io.plimsoll.app.command;

import org.jspecify.annotations.NullMarked;
