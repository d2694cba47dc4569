package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LifeCyclesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "node, 18.20.3, nodejs 18, ENDED",
    "node, 22-alpine, nodejs 22, SUPPORTED",
    "python, 3.9-slim, python 3.9, ENDED",
    "debian, buster-slim, debian 10, ENDED",
    "debian, bookworm, debian 12, EXTENDED",
    "debian, 13, debian 13, SUPPORTED",
    "ubuntu, jammy, ubuntu 22.04, SUPPORTED",
    "ubuntu, 18.04, ubuntu 18.04, ENDED",
    "alpine, 3.12.1, alpine-linux 3.12, ENDED",
    "golang, 1.27-alpine, go 1.27, SUPPORTED",
  })
  void aTagTellsTheCycle(String image, String tag, String cycle, Cycle.Support support) {
    Cycle found = LifeCycles.find("docker.io/library/" + image, tag).orElseThrow();
    assertEquals(cycle, found.product() + " " + found.name());
    assertEquals(support, found.support(TODAY));
  }

  @Test
  void aTagWithoutNumberTellsNothing() {
    assertEquals(Optional.empty(), LifeCycles.find("docker.io/library/node", "latest"));
    assertEquals(Optional.empty(), LifeCycles.find("docker.io/library/node", "alpine"));
    assertEquals(Optional.empty(), LifeCycles.find("docker.io/acme/node", "18"));
  }

  @Test
  void theLaterDateCounts() {
    Cycle jammy = LifeCycles.find("docker.io/library/ubuntu", "22.04").orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2027, 6, 1)), jammy.end());
    assertEquals(Cycle.Support.SUPPORTED, jammy.support(LocalDate.of(2027, 6, 1)));
    assertEquals(Cycle.Support.ENDED, jammy.support(LocalDate.of(2027, 6, 2)));
  }

  @ParameterizedTest
  @CsvSource({"bullseye, Debian, 2026-08-31", "trixie, Debian, 2030-06-30"})
  void debiansLastDayIsThatOfItsLongTermSupport(String tag, String name, LocalDate last) {
    Cycle cycle = LifeCycles.find("docker.io/library/debian", tag).orElseThrow();
    assertEquals(name, cycle.productName());
    assertEquals(Optional.of(last), cycle.lastDay());
  }

  @Test
  void everyProductHasAName() {
    List<String> nameless =
        Table.open("end-of-life")
            .rows()
            .map(row -> row.get("product"))
            .distinct()
            .filter(product -> !hasName(product))
            .toList();
    assertEquals(List.of(), nameless);
  }

  private static boolean hasName(String product) {
    return Table.open("product-names").rows().anyMatch(row -> row.is("product", product));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker.io/library/node|18-buster|nodejs 18, debian 10",
        "docker.io/library/python|3.9-alpine3.12|python 3.9, alpine-linux 3.12",
        "docker.io/library/python|3.13-slim-bookworm|python 3.13, debian 12",
        "docker.io/library/eclipse-temurin|21-jre-jammy|eclipse-temurin 21, ubuntu 22.04",
        "docker.io/library/node|lts-alpine3.20|alpine-linux 3.20",
        "gcr.io/distroless/static-debian11|nonroot|debian 11",
        "docker.io/library/debian|buster-slim|debian 10",
        "docker.io/acme/web|1.2.3|''",
      })
  void aTagMayTellOfItsDistributionToo(String name, String tag, String cycles) {
    List<String> found =
        LifeCycles.all(name, tag).stream().map(c -> c.product() + " " + c.name()).toList();
    assertEquals(cycles, String.join(", ", found));
  }

  @ParameterizedTest
  @CsvSource({
    "node, 16, 24",
    "node, 25, 26",
    "python, 3.8, 3.11",
    "debian, buster, 13",
    "ubuntu, 18.04, 22.04",
    "alpine, 3.12, 3.23",
    "golang, 1.20, 1.26",
    "eclipse-temurin, 16, 17",
  })
  void theOldestLongTermReleaseThatLastsSucceeds(String image, String tag, String next) {
    Cycle cycle = LifeCycles.find("docker.io/library/" + image, tag).orElseThrow();
    assertEquals(Optional.of(next), LifeCycles.supportedSuccessor(cycle, TODAY).map(Cycle::name));
  }

  @Test
  void whatHasNoNewerReleaseHasNoSuccessor() {
    Cycle centos = LifeCycles.find("docker.io/library/centos", "8").orElseThrow();
    assertEquals(Optional.empty(), LifeCycles.supportedSuccessor(centos, TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "node, 16, 24",
    "node, 16.3.0-alpine3.12, 24-alpine3.23",
    "node, 18-buster-slim, 24-trixie-slim",
    "python, 3.9.7-slim, 3.11-slim",
    "debian, buster-slim, trixie-slim",
    "debian, 10.9, 13",
    "alpine, 3.12.1, 3.23",
    "node, 22-alpine, ''",
    "eclipse-temurin, 18.0.2_9-jre-focal, 21-jre-jammy",
    "eclipse-temurin, 20.0.1_9-jdk, 21-jdk",
    "debian, buster-20200803-slim, trixie-slim",
    "ubuntu, bionic-20230530, jammy",
    "python, 3.9.0rc1-alpine3.12, 3.11-alpine3.23",
  })
  void anEndedTagMovesAndKeepsItsVariant(String image, String tag, String upgraded) {
    assertEquals(upgraded, upgradedTag("docker.io/library/" + image, tag).orElse(""));
  }

  @Test
  void aDistributionMovesWhereItIsNamed() {
    assertEquals(
        Optional.of("3.12-alpine3.23"), upgradedTag("docker.io/acme/web", "3.12-alpine3.12"));
  }

  private static Optional<String> upgradedTag(String name, String tag) {
    return LifeCycles.upgradedTag(LifeCycles.all(name, tag), tag, TODAY);
  }

  @Test
  void everyRowCanBeRead() {
    List<Table.Row> rows = Table.open("end-of-life").rows().toList();
    assertEquals(1678, rows.size());
    for (Table.Row row : rows) {
      Cycle cycle = LifeCycles.cycle(row);
      assertEquals(row.get("cycle"), cycle.name());
      Pattern.compile(row.get("tag_regex"));
    }
  }
}
