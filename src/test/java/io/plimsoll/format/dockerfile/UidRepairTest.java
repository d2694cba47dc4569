package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy.RaiseUid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers of users that become higher.
class UidRepairTest {

  @Test
  void aNumberIsRaised() {
    assertRaised("FROM alpine:3.22\nUSER 10001\n", "FROM alpine:3.22\nUSER 100\n");
  }

  @Test
  void anEqualGroupIsRaisedWithIt() {
    assertRaised("FROM alpine:3.22\nUSER 10001:10001\n", "FROM alpine:3.22\nUSER 100:100\n");
  }

  @Test
  void anotherGroupStays() {
    assertRaised("FROM alpine:3.22\nUSER 10001:0\n", "FROM alpine:3.22\nUSER 100:0\n");
  }

  @Test
  void onlyTheLastUserIsRaised() {
    assertRaised(
        "FROM alpine:3.22\nUSER 7\nRUN ./a\nUSER 10001\nCMD b\n",
        "FROM alpine:3.22\nUSER 7\nRUN ./a\nUSER 100\nCMD b\n");
  }

  @Test
  void partOfAnotherNumberIsNotTheNumber() {
    assertRaised(
        "FROM alpine:3.22\nRUN sleep 1000\nUSER 10001\n",
        "FROM alpine:3.22\nRUN sleep 1000\nUSER 100\n");
  }

  @Test
  void portsAreNoUsers() {
    assertRaised(
        "FROM alpine:3.22\nEXPOSE 100\nUSER 10001\n", "FROM alpine:3.22\nEXPOSE 100\nUSER 100\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM alpine:3.22\nRUN adduser -D -u 100 app\nUSER 100\n",
        "FROM alpine:3.22\nCOPY --chown=100:100 . .\nUSER 100\n",
        "FROM alpine:3.22\nADD --chown=100 . .\nUSER 100\n",
        "FROM alpine:3.22\nUSER 100\nRUN ./a\nUSER 100\n",
        "FROM alpine:3.22\nARG ID=100\nRUN adduser -D -u $ID app\nUSER 100\n",
        "ARG ID=100\nFROM alpine:3.22\nARG ID\nRUN adduser -D -u $ID app\nUSER 100\n",
        "FROM alpine:3.22\nENV ID=100\nUSER 100\n",
        "FROM alpine:3.22 AS base\nRUN chown 100 /srv\nFROM base\nUSER 100\n",
      })
  void aNumberThatOthersNameIsLeftToPeople(String text) {
    assertRaised("none", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM alpine:3.22\nUSER app\n",
        "FROM alpine:3.22\nARG ID=100\nUSER $ID\n",
        "FROM alpine:3.22\nUSER \"100\"\n",
        "FROM alpine:3.22 AS base\nUSER 100\nFROM base\n",
        "FROM alpine:3.22\n",
      })
  void whereNoNumberIsWrittenNothingIsRaised(String text) {
    assertRaised("none", text);
  }

  private static void assertRaised(String after, String before) {
    assertEquals(after, Read.mended(before, new RaiseUid(10001)));
  }
}
