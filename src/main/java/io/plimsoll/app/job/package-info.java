/// The work on a pull request or a merge group, from what GitHub announced to what is posted.
///
/// A [io.plimsoll.inbox.Run] comes in; what GitHub is then shown goes out through the port
/// [io.plimsoll.github.GitHub]: a completed check run, comments, and old comments cleaned up.
@NullMarked
package io.plimsoll.app.job;

import org.jspecify.annotations.NullMarked;
