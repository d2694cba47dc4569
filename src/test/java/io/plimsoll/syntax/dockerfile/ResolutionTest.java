package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How variables are replaced.
final class ResolutionTest {
  private static Environment environment() {
    Variables variables = new Variables(Optional.empty(), new Binding.Unset());
    variables.set("A", new Binding.Known("abcabc"), Optional.empty());
    variables.set("EMPTY", new Binding.Known(""), Optional.empty());
    variables.set("V", new Binding.Known("3.12.1-slim"), Optional.empty());
    variables.set("P", new Binding.Known("/a/b.tar.gz"), Optional.empty());
    variables.set("E", new Binding.Known("é😀"), Optional.empty());
    variables.set("Q", new Binding.Unknown(), Optional.empty());
    return new Environment(variables, variables.version(), '\\');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "plain             | plain",
        "$A                | abcabc",
        "x${A}y            | xabcabcy",
        "$Ax               | ^^",
        "${NO}             | ^^",
        "${NO:-d}          | d",
        "${NO-d}           | d",
        "${EMPTY:-d}       | d",
        "${EMPTY-d}        | ^^",
        "${A:-d}           | abcabc",
        "${A:+d}           | d",
        "${EMPTY:+d}       | ^^",
        "${EMPTY+d}        | d",
        "${NO+d}           | ^^",
        "${NO:-${A:-x}}    | abcabc",
        "${NO:-$A-$V}      | abcabc-3.12.1-slim",
        "${A:?must}        | abcabc",
        "${A?must}         | abcabc",
        "${EMPTY?must}     | ^^",
        "${NO:?must}       | ?[]",
        "${EMPTY:?must}    | ?[]",
        "${V%-*}           | 3.12.1",
        "${V%.*}           | 3.12",
        "${V%%.*}          | 3",
        "${P##*/}          | b.tar.gz",
        "${P#*/}           | a/b.tar.gz",
        "${P%%.*}          | /a/b",
        "${A#?}            | bcabc",
        "${A#x}            | abcabc",
        "${A/b/X}          | aXcabc",
        "${A//b/X}         | aXcaXc",
        "${A//b/}          | acac",
        "${A/a*b/X}        | Xc",
        "${A//?/X}         | XXXXXX",
        "${P//\\//_}       | _a_b.tar.gz",
        "${A//b/$V}        | a3.12.1-slimca3.12.1-slimc",
        "${A//b/'$0$$1'}   | ab$1cab$1c",
        "${E#?}            | 😀",
        "${E//?/x}         | xx",
        "${A//\\x/}        | ?[]",
        "\\$A              | $A",
        "'$A'              | $A",
        "\"$A\"            | abcabc",
        "\"a\\\"b\\c\"     | a\"b\\c",
        "a\\ b             | a b",
        "$                 | $",
        "$(x)              | $(x)",
        "$1                | ^^",
        "${                | ?[]",
        "${}               | ?[]",
        "${A               | ?[]",
        "${A!x}            | ?[]",
        "${A:x}            | ?[]",
        "${A:#x}           | ?[]",
        "${{A}}            | ?[]",
        "'a                | ?[]",
        "\"a               | ?[]",
        "$Q                | ?[Q]",
        "a${Q:-b}c$Q       | ?[Q]",
        "${Q:+x}           | ?[Q]",
        "${Q#x}            | ?[Q]",
        "${Q//a/b}         | ?[Q]",
        "${A:-$Q}          | abcabc",
        "${A:+$Q}          | ?[Q]",
        "${NO:+$Q}         | ^^",
        "${NO:-$Q}         | ?[Q]",
        "${A#$Q}           | ?[Q]",
        "\\${Q}            | ${Q}",
      })
  void replaced(String word, String meaning) {
    assertEquals(meaning, Read.say(environment().resolve(word)));
  }

  @Test
  void aValueThatGrowsBeyondBoundsIsUnknown() {
    StringBuilder text = new StringBuilder("FROM scratch\nENV A=aaaaaaaaaa\n");
    text.append("ENV A=$A$A\n".repeat(1_000)).append("USER $A\n");
    Stage stage = Read.build(text.toString()).stages().getFirst();
    assertEquals("?[A]", Read.say(stage.end().user().orElseThrow().value()));
  }

  @Test
  void nestingHasALimit() {
    String deep = "${X:-".repeat(50_000) + "}".repeat(50_000);
    assertEquals("?[]", Read.say(environment().resolve(deep)));
  }

  @Test
  void theExpressionStaysAsWritten() {
    var unresolved =
        assertInstanceOf(Resolution.Unresolved.class, environment().resolve("a-${Q:-$Z}"));
    assertEquals("a-${Q:-$Z}", unresolved.expression());
    assertEquals(Set.of("Q"), unresolved.names());
  }

  @Test
  void theBacktickMayBeTheEscape() {
    Variables none = new Variables(Optional.empty(), new Binding.Unset());
    assertEquals("c:\\x $A", Read.say(new Environment(none, 0, '`').resolve("c:\\x` `$A")));
  }
}
