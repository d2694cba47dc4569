package io.plimsoll.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Counts what a benchmark reads.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Megabytes {
  /// Read in this iteration; reported by the second.
  public double megabytes;

  /// Starts an iteration.
  @Setup(Level.Iteration)
  public void reset() {
    megabytes = 0;
  }
}
