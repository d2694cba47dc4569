package io.plimsoll.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// The usual gate: 25 MB a body, and 64 MB in flight.
final class GateTest {
  private static final int MEGABYTE = 1024 * 1024;
  private final Gate gate = new Gate();

  private Inflow let(int megabytes) {
    Gate.Entry entry = gate.enter(OptionalLong.of((long) megabytes * MEGABYTE));
    return assertInstanceOf(Gate.Open.class, entry).inflow();
  }

  private static Optional<Verdict> fill(Inflow inflow, int megabytes) throws IOException {
    return inflow.read(new ByteArrayInputStream(new byte[megabytes * MEGABYTE]));
  }

  @Test
  void sixtyFourMegabytesAreInFlightAtMost() throws IOException {
    try (Inflow one = let(25);
        Inflow other = let(25);
        Inflow small = let(14)) {
      assertEquals(Optional.empty(), fill(one, 25));
      assertEquals(Optional.empty(), fill(other, 25));
      assertEquals(Optional.empty(), fill(small, 14));
      assertEquals(64 * MEGABYTE, gate.held());
      assertEquals(new Gate.Shut(Verdict.BUSY), gate.enter(OptionalLong.of(1)));
    }
    assertEquals(0, gate.held());
    let(25).close();
  }

  @Test
  void whoFindsNoRoomOnTheWayIsTurnedAway() throws IOException {
    try (Inflow one = let(25);
        Inflow other = let(25);
        Inflow late = let(25)) {
      fill(one, 25);
      fill(other, 25);
      assertEquals(Optional.of(Verdict.BUSY), fill(late, 25));
    }
    assertEquals(0, gate.held());
  }

  @Test
  void twentyFiveMegabytesAreTheMostOfABody() throws IOException {
    try (Inflow most = let(25);
        Inflow more = let(25)) {
      assertEquals(Optional.empty(), fill(most, 25));
      assertEquals(Optional.of(Verdict.TOO_LARGE), fill(more, 26));
    }
  }
}
