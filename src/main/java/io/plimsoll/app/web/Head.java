package io.plimsoll.app.web;

import io.plimsoll.inbox.Delivery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What the headers of a delivery tell, before anything of its body is read.
///
/// @param event the event's name
/// @param delivery GitHub's id of the delivery
/// @param signature what the body is signed with
/// @param length of the body in bytes, when it was told
record Head(String event, String delivery, Signature signature, OptionalLong length) {
  private static final Pattern EVENT = Pattern.compile("[0-9a-z_]{1,100}");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  /// The headers of a request.
  @FunctionalInterface
  interface Headers {
    /// Every value of a header.
    List<String> all(String name);
  }

  /// What there is to the headers.
  sealed interface Reading {}

  /// They are as GitHub sends them.
  record Good(Head head) implements Reading {}

  /// They are not.
  record Bad(Verdict verdict) implements Reading {}

  /// Reads the headers.
  ///
  /// @param largest bytes that a body may have
  static Reading of(Headers headers, long largest) {
    Optional<String> event = only(headers, "X-GitHub-Event").filter(EVENT.asMatchPredicate());
    Optional<String> delivery = only(headers, "X-GitHub-Delivery").filter(Delivery::isId);
    if (event.isEmpty() || delivery.isEmpty() || !isPlainJson(headers)) {
      return new Bad(Verdict.MALFORMED);
    }
    Optional<Signature> signature = only(headers, "X-Hub-Signature-256").flatMap(Signature::read);
    if (signature.isEmpty()) {
      return new Bad(Verdict.UNSIGNED);
    }
    OptionalLong length = length(headers);
    if (length.orElse(0) > largest) {
      return new Bad(Verdict.TOO_LARGE);
    }
    return new Good(new Head(event.get(), delivery.get(), signature.get(), length));
  }

  /// The value of a header that may stand there once.
  private static Optional<String> only(Headers headers, String name) {
    List<String> values = headers.all(name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /// The signature is that of the bytes as GitHub sent them, which it never compresses.
  private static boolean isPlainJson(Headers headers) {
    Optional<String> type = only(headers, "Content-Type").map(Head::withoutParameters);
    return type.equals(Optional.of("application/json"))
        && headers.all("Content-Encoding").isEmpty();
  }

  private static String withoutParameters(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static OptionalLong length(Headers headers) {
    return only(headers, "Content-Length")
        .filter(LENGTH.asMatchPredicate())
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }
}
