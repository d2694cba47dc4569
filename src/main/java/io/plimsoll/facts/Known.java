package io.plimsoll.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What is known for one scan besides the files: the date, and what was looked up.
///
/// @param today the date that ends of life and ends of exceptions are compared with, in UTC
/// @param answers what was looked up; an empty answer says that there is no such thing
public record Known(LocalDate today, Map<Need, Optional<String>> answers) {

  public Known {
    answers = Map.copyOf(answers);
  }

  /// Only the date is known.
  public static Known on(LocalDate today) {
    return new Known(today, Map.of());
  }

  /// The answer to a need, when it was looked up and there is one.
  public Optional<String> answer(Need need) {
    return answers.getOrDefault(need, Optional.empty());
  }

  /// Whether the need was looked up at all.
  public boolean wasAsked(Need need) {
    return answers.containsKey(need);
  }
}
