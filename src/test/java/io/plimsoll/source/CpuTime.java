package io.plimsoll.source;

import java.lang.management.ManagementFactory;

/// The time that a thread worked, for tests of what is linear: unlike a clock it stands still while
/// other programs have the processor.
public final class CpuTime {
  private CpuTime() {}

  /// Of the current thread, in nanoseconds from an arbitrary start.
  public static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
