package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What parts of tags speak of.
class DistributionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          22-alpine3.20        | alpine-linux 3.20
          alpine               | ''
          slim                 | ''
          22-bookworm-slim     | debian bookworm, ubuntu bookworm
          8.3-fpm-buster       | debian buster, ubuntu buster
          ubi9                 | rhel 9
          ubi8-minimal         | rhel 8, debian minimal, ubuntu minimal
          17-al2023            | amazon-linux 2023
          centos7              | centos 7
          rockylinux9.3        | rocky-linux 9.3
          3.12                 | ''
          v1.2.3               | ''
          latest               | ''
          21-jdk-jammy         | debian jammy, ubuntu jammy
          ''                   | ''
          """)
  void areFoundInTags(String tag, String found) {
    assertEquals(
        found,
        Distribution.in(tag).stream()
            .map(one -> one.product() + " " + one.version())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jammy Jellyfish | jammy
          Bookworm        | bookworm
          trixie          | trixie
          Noble Numbat    | noble
          ''              | ''
          """)
  void aCodeNameIsItsFirstWord(String text, String codename) {
    assertEquals(codename, Distribution.codename(text));
  }
}
