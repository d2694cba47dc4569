package io.plimsoll.app.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.plimsoll.app.event.Reading.Fault;
import io.plimsoll.app.event.Reading.Why;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes in, the answer is a reading.
final class EventsTest {
  private static final String OPENED =
      """
      "action": "opened",
      "pull_request": {
        "number": 4, "updated_at": "2027-03-01T08:59:58Z",
        "head": {"sha": "1111111111111111111111111111111111111111"},
        "base": {"ref": "main", "sha": "2222222222222222222222222222222222222222"}}
      """;

  private final Sent sent = new Sent();

  private void isRefused(Fault fault, String payload) {
    assertEquals(new Reading.Refused(fault), sent.readRaw("pull_request", payload));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "[]", "4", "\"text\"", "{", "{} {}", "{\"a\": }", "<xml/>"})
  void whatIsNoObjectIsRefused(String payload) {
    isRefused(Fault.NOT_JSON, payload);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] bytes = {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'};
    assertEquals(
        new Reading.Refused(Fault.NOT_JSON),
        Events.read("pull_request", "d-1", bytes, Sent.RECEIVED, new Nobody()));
  }

  @Test
  void depthIsBounded() {
    isRefused(Fault.NOT_JSON, "{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    isRefused(Fault.NOT_JSON, "{\"a\": ".repeat(100_000));
  }

  @Test
  void numbersAndNamesAreBounded() {
    isRefused(Fault.NOT_JSON, "{\"a\": " + "9".repeat(10_000) + "}");
    isRefused(Fault.NOT_JSON, "{\"" + "a".repeat(100_000) + "\": 1}");
  }

  @Test
  void aLargePayloadIsRead() {
    String large = "\"text\": \"" + "x".repeat(20_000_000) + "\", " + OPENED;
    assertInstanceOf(Reading.Accepted.class, sent.read("pull_request", large));
  }

  @Test
  void aWebhookOfARepositoryIsRefused() {
    isRefused(Fault.NO_INSTALLATION, "{" + OPENED + "}");
    isRefused(Fault.NO_INSTALLATION, "{" + OPENED + ", \"installation\": null}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-4", "0", "4.5", "\"4\"", "true", "null", "{}", "9999999999", "1e3"})
  void aNumberThatIsNoneIsRefused(String number) {
    String own = OPENED.replace("\"number\": 4", "\"number\": " + number);
    assertEquals(new Reading.Refused(Fault.INCOMPLETE), sent.read("pull_request", own));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "2027-13-01T00:00:00Z", "2027-03-01"})
  void aTimeThatIsNoneIsRefused(String time) {
    String own = OPENED.replace("2027-03-01T08:59:58Z", time);
    assertEquals(new Reading.Refused(Fault.INCOMPLETE), sent.read("pull_request", own));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../admin", "a b", "", "a/b", "shop?x=1", "x\\u0000"})
  void aNameThatIsNoneIsRefused(String name) {
    String payload =
        """
        {%s, "installation": {"id": 9},
         "repository": {"id": 17, "name": "%s", "owner": {"login": "acme"}}}
        """
            .formatted(OPENED, name);
    isRefused(Fault.INCOMPLETE, payload);
  }

  @Test
  void anIdOfADeliveryThatIsNoneIsRefused() {
    byte[] body = ("{" + OPENED + "}").getBytes(StandardCharsets.UTF_8);
    assertEquals(
        new Reading.Refused(Fault.INCOMPLETE),
        Events.read("pull_request", "d 1", body, Sent.RECEIVED, new Nobody()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "meta", "github_app_authorization"})
  void whatIsToldForInformationIsDropped(String event) {
    assertEquals(
        new Reading.Dropped(Why.FOR_INFORMATION),
        sent.readRaw(event, "{\"action\": \"revoked\", \"zen\": \"Keep it logically awesome.\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"push", "pull_request_review_thread"})
  void whatARunReadsItselfIsDropped(String event) {
    sent.isDropped(Why.READ_WHEN_NEEDED, event, "\"action\": \"resolved\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"star", "workflow_run", "merge_queue_entry", "", "../../etc", "☃"})
  void anEventThatNobodyAskedForIsDropped(String event) {
    sent.isDropped(Why.NO_WORK_FOR_EVENT, event, "\"action\": \"created\"");
  }

  @Property(tries = 300)
  void anyTextHasAReading(@ForAll @StringLength(max = 200) String text) {
    Sent world = new Sent();
    for (String event : List.of("pull_request", "issue_comment", "check_run", "installation")) {
      world.readRaw(event, text);
      world.readRaw(event, "{\"installation\": {\"id\": 9}, \"action\": \"created\"," + text + "}");
    }
  }

  @Property(tries = 300)
  void aPayloadWithAHoleHasAReading(@ForAll int at, @ForAll char instead) {
    int place = Math.floorMod(at, OPENED.length());
    String broken = OPENED.substring(0, place) + instead + OPENED.substring(place + 1);
    new Sent().read("pull_request", broken);
    new Sent().read("pull_request", OPENED.substring(0, place));
  }

  /// Knows nothing but the App's id.
  private static final class Nobody implements Lookup {
    @Override
    public long app() {
      return 42;
    }

    @Override
    public Optional<String> slug() {
      return Optional.empty();
    }

    @Override
    public List<Integer> pullRequests(long repository, String head, Optional<String> id) {
      return List.of();
    }
  }
}
