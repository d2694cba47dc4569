package io.plimsoll.github.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.plimsoll.github.remote.GitHubStub.WEB;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.plimsoll.github.Answer;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Failure.Cause;
import io.plimsoll.github.Failure.GiveUp;
import io.plimsoll.github.Failure.Reason;
import io.plimsoll.github.Failure.Retry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each way of failing means: retry, and when, or give up.
final class FailuresTest {
  private static final String COMMENT = "/repos/acme/web/issues/comments/5";

  private final GitHubStub stub = new GitHubStub();

  @AfterEach
  void close() {
    stub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "301, MOVED", "307, MOVED", "400, INVALID", "403, FORBIDDEN", "404, NOT_FOUND",
    "409, CONFLICT", "410, NOT_FOUND", "422, INVALID", "451, NOT_FOUND", "418, UNEXPECTED"
  })
  void givesUpOn(int status, Reason reason) {
    assertEquals(new GiveUp(reason, status, status + " Why"), rest(said(status, "Why")));
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "504"})
  void triesAgainWhenGitHubFails(int status) {
    assertEquals(
        new Retry(Cause.SERVER, Duration.ZERO, status + " Oops"), rest(said(status, "Oops")));
  }

  @Test
  void waitsForTheHourToEnd() {
    long reset = GitHubStub.NOW.plusSeconds(90).getEpochSecond();
    assertEquals(
        new Retry(Cause.RATE_LIMIT, Duration.ofSeconds(90), "403 Used up"),
        rest(
            said(403, "Used up")
                .withHeader("x-ratelimit-remaining", "0")
                .withHeader("x-ratelimit-reset", String.valueOf(reset))));
  }

  @Test
  void waitsAsLongAsItIsTold() {
    assertEquals(
        new Retry(Cause.SECONDARY_LIMIT, Duration.ofSeconds(17), "403 Slow down"),
        rest(said(403, "Slow down").withHeader("retry-after", "17")));
    assertEquals(
        new Retry(Cause.SECONDARY_LIMIT, Duration.ofMinutes(1), "429 Slow down"),
        rest(said(429, "Slow down")));
  }

  @Test
  void believesNoWaitBeyondTheHour() {
    assertEquals(
        new Retry(Cause.SECONDARY_LIMIT, Duration.ofMinutes(75), "429 Long"),
        rest(said(429, "Long").withHeader("retry-after", "999999")));
    assertEquals(
        new Retry(Cause.RATE_LIMIT, Duration.ZERO, "403 Past"),
        rest(
            said(403, "Past")
                .withHeader("x-ratelimit-remaining", "0")
                .withHeader("x-ratelimit-reset", "1")));
  }

  @Test
  void knowsASecondaryLimitByItsTextAlone() {
    assertEquals(
        new Retry(
            Cause.SECONDARY_LIMIT,
            Duration.ofMinutes(1),
            "403 You have exceeded a secondary rate limit"),
        rest(said(403, "You have exceeded a secondary rate limit")));
  }

  @ParameterizedTest
  @CsvSource({"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
  void triesAgainWhenTheConnectionBreaks(Fault fault) {
    assertEquals(Optional.of(Cause.NETWORK), cause(rest(aResponse().withFault(fault))));
  }

  @Test
  void anAnswerThatIsNoJsonIsUnexpected() {
    assertEquals(
        new GiveUp(Reason.UNEXPECTED, 200, "not the JSON expected"),
        rest(aResponse().withStatus(200).withBody("<html>")));
  }

  @Test
  void aRefusedTokenIsFetchedAgain() {
    stub.on("GET", COMMENT, said(401, "Bad credentials"));
    var reads = stub.connect().reads(WEB);
    Failure first = failure(reads.issueComment(5));
    assertEquals(new Retry(Cause.TOKEN, Duration.ZERO, "401 Bad credentials"), first);
    reads.issueComment(5);
    assertEquals(
        Map.of(
            "GET /repos/{owner}/{repo}/issues/comments/{} 401", 2,
            "POST /app/installations/{}/access_tokens 201", 2),
        stub.log.counts());
  }

  @Test
  void aRefusedKeyIsNoUseToTryAgain() {
    stub.on("GET", "/app", said(401, "Bad"));
    assertEquals(
        new GiveUp(Reason.UNAUTHORIZED, 401, "401 Bad"), failure(stub.connect().app().identity()));
  }

  @Test
  void limitsOfGraphQlComeWithStatus200() {
    assertEquals(
        new Retry(Cause.RATE_LIMIT, Duration.ofMinutes(1), "graphql RATE_LIMITED Used up"),
        graphQl("{\"errors\":[{\"type\":\"RATE_LIMITED\",\"message\":\"Used up\"}]}"));
    assertEquals(
        Optional.of(Cause.SECONDARY_LIMIT),
        cause(
            graphQl("{\"errors\":[{\"message\":\"You have exceeded a secondary rate limit\"}]}")));
  }

  @Test
  void errorsOfGraphQl() {
    assertEquals(
        Optional.of(Cause.SERVER),
        cause(graphQl("{\"errors\":[{\"message\":\"Something went wrong\"}]}")));
    assertEquals(
        new GiveUp(Reason.NOT_FOUND, 200, "graphql NOT_FOUND Gone"),
        graphQl("{\"data\":null,\"errors\":[{\"type\":\"NOT_FOUND\",\"message\":\"Gone\"}]}"));
    assertEquals(
        new GiveUp(Reason.FORBIDDEN, 200, "graphql FORBIDDEN No"),
        graphQl("{\"errors\":[{\"type\":\"FORBIDDEN\",\"message\":\"No\"}]}"));
    assertEquals(
        new GiveUp(Reason.UNEXPECTED, 200, "graphql Unknown field"),
        graphQl(
            "{\"errors\":[{\"message\":\"Unknown"
                + " field\",\"locations\":[{\"line\":1,\"column\":2}]}]}"));
    assertEquals(
        new GiveUp(Reason.NOT_FOUND, 200, "no such pull request"),
        graphQl("{\"data\":{\"repository\":{\"pullRequest\":null}}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "INSUFFICIENT_SCOPES, FORBIDDEN",
    "UNPROCESSABLE, INVALID",
    "STALE_DATA, CONFLICT",
    "MAX_NODE_LIMIT_EXCEEDED, TOO_LARGE",
    "RESOURCE_LIMITS_EXCEEDED, TOO_LARGE",
    "SOMETHING_ELSE, UNEXPECTED"
  })
  void aTypeOfGraphQlSaysWhatGitHubObjectsTo(String type, Reason reason) {
    assertEquals(
        new GiveUp(reason, 200, "graphql " + type + " No"),
        graphQl("{\"errors\":[{\"type\":\"%s\",\"message\":\"No\"}]}".formatted(type)));
  }

  /// A query that is not valid has a code; one that GitHub did not finish has none.
  @Test
  void aQueryWithACodeIsWrongInItself() {
    assertEquals(
        new GiveUp(Reason.UNEXPECTED, 200, "graphql Missing"),
        graphQl(
            "{\"errors\":[{\"message\":\"Missing\",\"extensions\":{\"code\":\"undefinedField\"}}]}"));
  }

  @Test
  void noSecretIsInAFailure() {
    Failure failure = rest(said(403, "no " + GitHubStub.TOKEN + " yes"));
    assertFalse(failure.toString().contains("ghs_"));
    assertEquals("403 no •••• yes", failure.detail());
  }

  @Test
  void theClientLibraryFailsInTheSameWay() {
    stub.on("POST", "/repos/acme/web/check-runs", said(403, "Slow").withHeader("retry-after", "9"));
    var report = CheckReport.of("1", Optional.empty(), "T", "S");
    assertEquals(
        new Retry(Cause.SECONDARY_LIMIT, Duration.ofSeconds(9), "403 Slow"),
        failure(stub.connect().writes(WEB).createCheckRun("Plimsoll", "c".repeat(40), report)));
  }

  private Failure rest(ResponseDefinitionBuilder answer) {
    stub.on("GET", COMMENT, answer);
    return failure(stub.connect().reads(WEB).issueComment(5));
  }

  private Failure graphQl(String body) {
    stub.onGraphQl(json(200, body));
    return failure(stub.connect().reads(WEB).pullRequest(1));
  }

  private static ResponseDefinitionBuilder said(int status, String message) {
    return json(status, "{\"message\":\"" + message + "\"}");
  }

  private static Optional<Cause> cause(Failure failure) {
    return failure instanceof Retry retry ? Optional.of(retry.cause()) : Optional.empty();
  }

  private static Failure failure(Answer<?> answer) {
    return switch (answer) {
      case Answer.Failed<?>(Failure failure) -> failure;
      case Answer.Got<?>(Object value) -> throw new AssertionError("got " + value);
    };
  }
}
