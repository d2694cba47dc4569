package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbreastTest {
  @Test
  void resultsStandInTheOrderOfTheThings() {
    for (int count : new int[] {0, 1, 23, 24, 1000}) {
      List<Integer> numbers = IntStream.range(0, count).boxed().toList();
      List<Integer> squares = Abreast.each(numbers, i -> i * 7919 % 101, i -> i * i);
      assertEquals(numbers.stream().map(i -> i * i).toList(), squares);
    }
  }

  @Test
  void everyThingIsWorkedOnOnce() {
    AtomicInteger calls = new AtomicInteger();
    Abreast.each(IntStream.range(0, 500).boxed().toList(), i -> i, _ -> calls.incrementAndGet());
    assertEquals(500, calls.get());
  }

  @Test
  void aFailureIsNotKeptBack() {
    List<Integer> numbers = IntStream.range(0, 100).boxed().toList();
    assertThrows(ArithmeticException.class, () -> Abreast.each(numbers, i -> i, i -> 1 / (i - 50)));
  }
}
