/// Rules over the walls that the kernel builds: system-call filters, AppArmor and SELinux, /proc
/// and kernel settings.
///
/// A container or workload comes in, verdicts go out.
@NullMarked
package io.plimsoll.rules.kernel;

import org.jspecify.annotations.NullMarked;
