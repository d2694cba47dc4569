package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A word while it is read. Kept stretches of the text that lie side by side are one.
final class Draft {
  final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  final List<Substitution> substitutions = new ArrayList<>();
  private final Cursor cursor;
  private final int start;
  private int from;
  private int to;
  private int muted;

  /// What the value is put together with; empty while it is one stretch of the text.
  private Optional<MappedText.Builder> builder = Optional.empty();

  Draft(Cursor cursor) {
    this.cursor = cursor;
    this.start = cursor.pos;
    this.from = start;
    this.to = start;
  }

  /// Adds characters of the text as they stand.
  void keep(int begin, int end) {
    if (muted > 0 || begin >= end) {
      return;
    }
    if (from == to) {
      from = begin;
    } else if (begin != to) {
      flush();
      from = begin;
    }
    to = end;
  }

  /// Adds characters that others of the text stand for.
  void mean(String meaning, int begin, int end) {
    if (muted == 0) {
      flush().append(meaning, begin, end);
    }
  }

  /// Until [#unmute()], what is read adds nothing to the value.
  void mute() {
    muted++;
  }

  void unmute() {
    muted--;
  }

  private MappedText.Builder flush() {
    MappedText.Builder pieces = builder.isPresent() ? builder.get() : cursor.source.builder();
    builder = Optional.of(pieces);
    pieces.append(from, to);
    from = to;
    return pieces;
  }

  /// The word from where the draft began to the cursor's place.
  Word word() {
    boolean meansItself = builder.isEmpty() && from == start && to == cursor.pos;
    MappedText value = value();
    return new Word(
        meansItself ? value.text() : cursor.text.substring(start, cursor.pos),
        value,
        traits.isEmpty() ? Set.of() : traits,
        substitutions,
        cursor.source.span(start, cursor.pos));
  }

  private MappedText value() {
    return builder.isEmpty() ? cursor.source.slice(from, to) : flush().build(start);
  }
}
