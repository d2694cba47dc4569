package io.plimsoll.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What the headers of a delivery tell.
final class HeadTest {
  /// The example of GitHub's documentation of webhook signatures.
  private static final String SIGNATURE =
      "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  private final Map<String, List<String>> headers =
      new HashMap<>(
          Map.of(
              "X-GitHub-Event", List.of("pull_request"),
              "X-GitHub-Delivery", List.of("72d3162e-cc78-11e3-81ab-4c9367dc0958"),
              "X-Hub-Signature-256", List.of(SIGNATURE),
              "Content-Type", List.of("application/json")));

  @Test
  void whatGitHubSendsIsRead() {
    headers.put("Content-Length", List.of("20480"));
    Head head = good();
    assertEquals("pull_request", head.event());
    assertEquals("72d3162e-cc78-11e3-81ab-4c9367dc0958", head.delivery());
    assertEquals(OptionalLong.of(20_480), head.length());
  }

  @Test
  void aBodyInChunksHasNoLength() {
    assertEquals(OptionalLong.empty(), good().length());
  }

  @Test
  void theSignatureIsThatOfTheDocumentedExample() {
    byte[] secret = "It's a Secret to Everybody".getBytes(StandardCharsets.UTF_8);
    byte[] body = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    Signature signature = Signature.read(SIGNATURE).orElseThrow();
    assertTrue(signature.isOf(body, secret));
    assertFalse(signature.isOf("Hello, World?".getBytes(StandardCharsets.UTF_8), secret));
    assertFalse(signature.isOf(body, "another".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aHeaderThatStandsTwiceTellsNothing() {
    headers.put("X-GitHub-Event", List.of("push", "pull_request"));
    assertEquals(Verdict.MALFORMED, bad());
  }

  @Test
  void aSignatureThatStandsTwiceIsNone() {
    headers.put("X-Hub-Signature-256", List.of(SIGNATURE, SIGNATURE));
    assertEquals(Verdict.UNSIGNED, bad());
  }

  @Test
  void theLargestBodyIsRead() {
    headers.put("Content-Length", List.of("26214400"));
    assertEquals(OptionalLong.of(26_214_400), good().length());
    headers.put("Content-Length", List.of("26214401"));
    assertEquals(Verdict.TOO_LARGE, bad());
  }

  @Property
  void noValueOfAHeaderBreaksTheReading(
      @ForAll String event, @ForAll String delivery, @ForAll String signature) {
    headers.put("X-GitHub-Event", List.of(event));
    headers.put("X-GitHub-Delivery", List.of(delivery));
    headers.put("X-Hub-Signature-256", List.of(signature));
    headers.put("Content-Length", List.of(event));
    headers.put("Content-Type", List.of(delivery));
    assertInstanceOf(Head.Bad.class, read());
  }

  private Head good() {
    return assertInstanceOf(Head.Good.class, read()).head();
  }

  private Verdict bad() {
    return assertInstanceOf(Head.Bad.class, read()).verdict();
  }

  private Head.Reading read() {
    return Head.of(name -> headers.getOrDefault(name, List.of()), Gate.LARGEST);
  }
}
