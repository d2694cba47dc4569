package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;

/// Checks that all places of an instruction lie in it.
final class Places {
  private Places() {}

  static void check(Instruction instruction, Span whole) {
    Span span = instruction.span();
    assertTrue(whole.contains(span), () -> span + " outside of the file");
    inside(span, instruction.keyword().text());
    inside(span, instruction.rest().text());
    instruction.words().forEach(word -> inside(span, word.text()));
    instruction.flags().forEach(flag -> inside(span, flag.text()));
    instruction.heredocs().forEach(heredoc -> check(heredoc, span));
    instruction.trigger().ifPresent(trigger -> check(trigger, span));
  }

  private static void check(Heredoc heredoc, Span span) {
    assertTrue(span.contains(heredoc.word()));
    assertTrue(span.contains(heredoc.content()));
    assertTrue(span.contains(heredoc.terminator()));
    inside(heredoc.content(), heredoc.text());
  }

  private static void inside(Span span, MappedText text) {
    assertTrue(span.contains(text.span()), () -> text + " at " + text.span() + " in " + span);
    int last = span.start();
    for (int i = 0; i < text.length(); i++) {
      Span at = text.span(i, i + 1);
      assertTrue(span.contains(at) && at.start() >= last, () -> text + " jumps at " + at);
      last = at.start();
    }
  }
}
