package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Failure.Cause;
import io.plimsoll.github.Failure.Reason;
import io.plimsoll.github.RefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Says what an answer that is no success means.
final class Refusal {
  /// GitHub asks to wait at least a minute where it gives no time.
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /// A time from GitHub is believed up to a little more than the hour of a rate limit.
  private static final Duration LONGEST = Duration.ofMinutes(75);

  private final InstantSource clock;

  Refusal(InstantSource clock) {
    this.clock = clock;
  }

  /// Lets a success pass.
  ///
  /// @throws RefusedException for every other answer
  Reply demandSuccess(Reply reply) {
    if (reply.status() >= 200 && reply.status() < 300) {
      return reply;
    }
    throw new RefusedException(of(reply));
  }

  private Failure of(Reply reply) {
    String detail = detail(reply);
    if (reply.status() >= 500) {
      return new Failure.Retry(Cause.SERVER, wait(reply).orElse(Duration.ZERO), detail);
    }
    return limit(reply, detail)
        .orElseGet(() ->
            reply.status() == 401
                ? new Failure.Retry(Cause.TOKEN, Duration.ZERO, detail)
                : new Failure.GiveUp(reason(reply.status()), reply.status(), detail));
  }

  private Optional<Failure> limit(Reply reply, String detail) {
    if (reply.status() != 403 && reply.status() != 429) {
      return Optional.empty();
    }
    boolean used = reply.number("x-ratelimit-remaining").orElse(1) == 0;
    if (used) {
      return Optional.of(new Failure.Retry(Cause.RATE_LIMIT, wait(reply).orElse(A_MINUTE), detail));
    }
    boolean secondary =
        reply.status() == 429 || reply.number("retry-after").isPresent() || isSecondary(detail);
    return secondary
        ? Optional.of(
            new Failure.Retry(Cause.SECONDARY_LIMIT, retryAfter(reply).orElse(A_MINUTE), detail))
        : Optional.empty();
  }

  /// Some answers say so in their text alone.
  static boolean isSecondary(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("secondary rate limit") || lower.contains("abuse detection");
  }

  /// How long GitHub wants to be left alone, by either of its headers.
  Optional<Duration> wait(Reply reply) {
    return retryAfter(reply).or(() -> untilReset(reply));
  }

  private static Optional<Duration> retryAfter(Reply reply) {
    return reply.number("retry-after").stream()
        .mapToObj(seconds -> bounded(Duration.ofSeconds(seconds)))
        .findFirst();
  }

  private Optional<Duration> untilReset(Reply reply) {
    if (reply.number("x-ratelimit-remaining").orElse(1) > 0) {
      return Optional.empty();
    }
    return reply
        .headers()
        .firstValue("x-ratelimit-reset")
        .filter(value -> value.matches("\\d{1,12}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value) - clock.instant().getEpochSecond()))
        .map(Refusal::bounded);
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static Reason reason(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> Reason.MOVED;
      case 400, 422 -> Reason.INVALID;
      case 403 -> Reason.FORBIDDEN;
      case 404, 410, 451 -> Reason.NOT_FOUND;
      case 409 -> Reason.CONFLICT;
      case 406, 413 -> Reason.TOO_LARGE;
      default -> Reason.UNEXPECTED;
    };
  }

  private static String detail(Reply reply) {
    JsonNode body = reply.json();
    String errors = body.path("errors").isMissingNode() ? "" : " " + body.path("errors");
    return Redaction.of(reply.status() + " " + Json.text(body, "message") + errors);
  }
}
