/// Rules over the ports at which a container answers on its host.
///
/// A container comes in, verdicts go out.
@NullMarked
package io.plimsoll.rules.network;

import org.jspecify.annotations.NullMarked;
