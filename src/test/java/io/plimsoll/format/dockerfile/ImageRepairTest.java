package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy.PinImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Names of images with another tag or digest.
class ImageRepairTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
  private static final PinImage TAG = new PinImage(Optional.of("3.23"), Optional.empty());
  private static final PinImage PIN = new PinImage(Optional.empty(), Optional.of(DIGEST));

  @Test
  void aTagIsReplaced() {
    assertPinned("FROM alpine:3.23 AS a\n", "FROM alpine:3.20 AS a\n", "alpine:3.20", TAG);
  }

  @Test
  void aTagIsAdded() {
    assertPinned("FROM alpine:3.23\n", "FROM alpine\n", "alpine", TAG);
  }

  @Test
  void aDigestIsAddedBehindTheTag() {
    assertPinned("FROM alpine:3.20@" + DIGEST + "\n", "FROM alpine:3.20\n", "alpine:3.20", PIN);
  }

  @Test
  void aDigestIsAddedWithoutTag() {
    assertPinned("FROM alpine@" + DIGEST + "\n", "FROM alpine\n", "alpine", PIN);
  }

  @Test
  void anOldDigestGoesWithItsTag() {
    String old = "alpine:3.20@sha256:" + "f".repeat(64);
    assertPinned("FROM alpine:3.23\n", "FROM " + old + "\n", old, TAG);
  }

  @Test
  void thePortOfARegistryIsNoTag() {
    assertPinned(
        "FROM localhost:5000/base/alpine:3.23\n",
        "FROM localhost:5000/base/alpine\n",
        "localhost:5000/base/alpine",
        TAG);
  }

  @Test
  void theNameStaysAsWritten() {
    assertPinned(
        "FROM docker.io/library/alpine:3.23\n",
        "FROM docker.io/library/alpine:3.20\n",
        "docker.io/library/alpine:3.20",
        TAG);
  }

  @Test
  void theOptionsStay() {
    assertPinned(
        "FROM --platform=linux/amd64 alpine:3.23\n",
        "FROM --platform=linux/amd64 alpine:3.20\n",
        "alpine:3.20",
        TAG);
  }

  @Test
  void anImageThatIsCopiedFromIsReplacedInItsOption() {
    assertPinned(
        "FROM scratch\nCOPY --from=alpine:3.23 /etc/ssl /etc/ssl\n",
        "FROM scratch\nCOPY --from=alpine:3.20 /etc/ssl /etc/ssl\n",
        "alpine:3.20",
        TAG);
  }

  @Test
  void anImageThatIsMountedIsReplacedInItsOption() {
    assertPinned(
        "FROM scratch\nRUN --mount=type=bind,from=alpine:3.23,target=/a true\n",
        "FROM scratch\nRUN --mount=type=bind,from=alpine:3.20,target=/a true\n",
        "alpine:3.20",
        TAG);
  }

  @Test
  void aVariableIsLeftToPeople() {
    assertPinned("none", "ARG V=3.20\nFROM alpine:$V\n", "alpine:$V", TAG);
    assertPinned("none", "ARG BASE=alpine\nFROM ${BASE}\n", "${BASE}", TAG);
  }

  @Test
  void aQuotedNameIsLeftToPeople() {
    assertPinned("none", "FROM \"alpine:3.20\"\n", "\"alpine:3.20\"", TAG);
  }

  @Test
  void whatIsPinnedAlreadyIsNotWrittenAgain() {
    assertPinned("none", "FROM alpine:3.23\n", "alpine:3.23", TAG);
  }

  private static void assertPinned(String after, String before, String written, PinImage pin) {
    assertEquals(after, Read.pinned(before, written, pin));
  }
}
