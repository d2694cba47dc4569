package io.plimsoll.syntax.dockerfile;

import org.junit.jupiter.api.Test;

/// A short run of the fuzzer in every build.
final class DockerfileFuzzTest {
  @Test
  void damagedFilesAreReadWithoutHarm() {
    DockerfileFuzz.run(Double.parseDouble(System.getProperty("fuzz.minutes", "0.035")));
  }
}
