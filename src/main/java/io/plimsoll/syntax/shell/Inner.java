package io.plimsoll.syntax.shell;

import java.util.List;

/// What stands between the words that open and close a compound.
record Inner(Compound.Kind kind, List<Word> words, List<Pipeline> body) {}
