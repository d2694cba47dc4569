package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import java.util.List;
import java.util.Optional;

/// An instruction as its words, before their meaning.
///
/// @param keyword as written
/// @param kind which instruction that is, if any
/// @param flags the options
/// @param arguments everything after the options, trimmed
/// @param words the arguments, split
/// @param exec whether the arguments are a JSON array
/// @param trigger the instruction inside an `ONBUILD`
/// @param problem why BuildKit's parser refuses it
record Statement(
    Word keyword,
    Optional<Keyword> kind,
    List<Flag> flags,
    Word arguments,
    List<Word> words,
    boolean exec,
    Optional<Statement> trigger,
    Optional<Problem> problem) {

  boolean is(Keyword keyword) {
    return kind.isPresent() && kind.get() == keyword;
  }

  /// Whether here-documents are looked for.
  boolean takesHeredocs() {
    if (is(Keyword.ONBUILD) && trigger.isPresent()) {
      Statement inner = trigger.get();
      return !inner.is(Keyword.ONBUILD) && inner.takesHeredocs();
    }
    return !exec && kind.isPresent() && kind.get().takesHeredocs();
  }
}
