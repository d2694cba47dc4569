package io.plimsoll.app.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A part of a JSON text that nobody vouches for. Every reading method throws [IncompleteException]
/// when the part is not of the kind asked for.
record Part(JsonNode node) {
  private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?");

  /// Of accounts and repositories; some machines' logins end in `[bot]`.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}(?:\\[bot\\])?");

  /// The longest name of a branch that GitHub takes is 255 bytes; a label's is 50 characters.
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,512}");

  /// A member, or a member of a member; a part without a value when there is none.
  Part at(String... path) {
    JsonNode found = node;
    for (String member : path) {
      found = found.path(member);
    }
    return new Part(found);
  }

  boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  Optional<Part> ifThere() {
    return isThere() ? Optional.of(this) : Optional.empty();
  }

  /// An id: a whole number above zero, which 32 bits need not hold.
  long id() {
    return whole(Long.MAX_VALUE);
  }

  /// An id, or zero where the number is zero.
  long idOrZero() {
    return node.isIntegralNumber() && node.longValue() == 0 ? 0 : id();
  }

  /// The number of a pull request.
  int number() {
    return (int) whole(Integer.MAX_VALUE);
  }

  private long whole(long largest) {
    boolean fits = node.isIntegralNumber() && node.canConvertToLong();
    if (!fits || node.longValue() < 1 || node.longValue() > largest) {
      throw new IncompleteException("a number");
    }
    return node.longValue();
  }

  boolean flag() {
    if (!node.isBoolean()) {
      throw new IncompleteException("true or false");
    }
    return node.booleanValue();
  }

  String text() {
    if (!node.isTextual()) {
      throw new IncompleteException("a text");
    }
    return node.textValue();
  }

  /// The text, or an empty one where there is none.
  String textOrEmpty() {
    return node.isTextual() ? node.textValue() : "";
  }

  String sha() {
    return matching(SHA);
  }

  /// An account's login or a repository's name.
  String name() {
    return matching(NAME);
  }

  /// A short text without control characters.
  String line() {
    return matching(LINE);
  }

  private String matching(Pattern pattern) {
    String text = text();
    if (!pattern.matcher(text).matches()) {
      throw new IncompleteException(pattern.pattern());
    }
    return text;
  }

  Instant time() {
    try {
      return OffsetDateTime.parse(text()).toInstant();
    } catch (DateTimeParseException _) {
      throw new IncompleteException("a time");
    }
  }

  /// The elements, or none where there is no array.
  List<Part> each() {
    return node.isArray() ? node.valueStream().map(Part::new).toList() : List.of();
  }
}
