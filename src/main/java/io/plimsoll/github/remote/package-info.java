/// The port's real adapter: GitHub over HTTPS.
///
/// Calls of the port come in; requests to the one host that is set go out through one connection,
/// with time-outs, limits on size, no redirections, and tokens that open a single repository.
@NullMarked
package io.plimsoll.github.remote;

import org.jspecify.annotations.NullMarked;
