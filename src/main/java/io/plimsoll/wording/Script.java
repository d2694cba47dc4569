package io.plimsoll.wording;

/// How facts are written into a sentence, so that they stay what they are: text.
public interface Script {
  /// As they are.
  Script PLAIN = (fact, _) -> fact;

  /// A fact as it stands in the sentence.
  ///
  /// @param isCode whether its hole stands between backticks
  String write(String fact, boolean isCode);
}
