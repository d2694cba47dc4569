/// Rules over what a workload shares with its host: namespaces, directories, sockets, processes.
///
/// A container or workload comes in, verdicts go out.
@NullMarked
package io.plimsoll.rules.host;

import org.jspecify.annotations.NullMarked;
