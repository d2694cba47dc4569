package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

/// What variables hold at each place of a build.
final class ScopeTest {
  /// The meaning of the last `USER` of a file.
  private static String user(String text) {
    Stage last = Read.build(text).stages().getLast();
    return Read.say(last.end().user().orElseThrow().value());
  }

  private static String base(String text) {
    Base base = Read.build(text).stages().getLast().base();
    return Read.say(assertInstanceOf(Base.OfImage.class, base).reference());
  }

  @Test
  void globalArgumentsReachFrom() {
    assertEquals("alpine:3.20", base("ARG V=3.20\nFROM alpine:$V\n"));
    assertEquals("alpine:3", base("ARG V=3.20\nARG M=${V%.*}\nFROM alpine:${M}\n"));
    assertEquals("r/alpine", base("ARG R\nFROM ${NO:-r}/alpine\n"));
    assertEquals("?[V]", base("ARG V\nFROM alpine:$V\n"));
    assertEquals("?[V]", base("ARG V\nARG W=x$V\nFROM alpine:$W\n").replace("W", "V"));
    assertEquals("alpine", base("ARG Q='al'\nFROM \"${Q}pine\"\n"));
  }

  @Test
  void platformsAreUnknown() {
    assertEquals("?[TARGETARCH]", base("FROM alpine-$TARGETARCH\n"));
    assertEquals("?[TARGETOS]", user("FROM scratch\nARG TARGETOS\nUSER $TARGETOS\n"));
    Stage stage = Read.build("FROM --platform=$BUILDPLATFORM a\n").stages().getFirst();
    assertEquals("?[BUILDPLATFORM]", Read.say(stage.platform().orElseThrow()));
  }

  @Test
  void globalArgumentsReachAStageThatDeclaresThem() {
    assertEquals("1", user("ARG U=1\nFROM scratch\nARG U\nUSER $U\n"));
    assertEquals("", user("ARG U=1\nFROM scratch\nUSER $U\n"));
    assertEquals("2", user("ARG U=1\nFROM scratch\nARG U=2\nUSER $U\n"));
  }

  @Test
  void anArgumentWithoutDefaultIsUnknown() {
    assertEquals("?[U]", user("FROM scratch\nARG U\nUSER $U\n"));
    assertEquals("?[U]", user("FROM scratch\nARG U\nUSER ${U:-app}\n"));
  }

  @Test
  void declaringAgainKeepsTheDefault() {
    assertEquals("1", user("FROM scratch\nARG U=1\nARG U\nUSER $U\n"));
  }

  @Test
  void whatTheImageMaySetIsUnknown() {
    assertEquals("?[HOME]", user("FROM alpine\nUSER $HOME\n"));
    assertEquals("?[PATH]", user("FROM scratch\nUSER $PATH\n"));
    assertEquals("?[P]", user("FROM alpine\nENV P=/x:$PATH\nUSER $P\n"));
  }

  @Test
  void pairsOfOneEnvDoNotSeeEachOther() {
    assertEquals("0", user("FROM scratch\nENV A=0\nENV A=1 B=$A\nUSER $B\n"));
  }

  @Test
  void pairsOfOneArgSeeThoseBefore() {
    assertEquals("1", user("FROM scratch\nARG A=1 B=$A\nUSER $B\n"));
  }

  @Test
  void quotesAreNoPartOfAValue() {
    assertEquals("a b", user("FROM scratch\nENV A=\"a b\"\nUSER ${A}\n"));
    assertEquals("a b c", user("FROM scratch\nENV A a b c\nUSER ${A}\n"));
  }

  @Test
  void namesOfVariablesMayHoldVariables() {
    assertEquals("1", user("FROM scratch\nENV N=X\nENV $N=1\nUSER $X\n"));
  }

  @Test
  void variablesAreInherited() {
    String text =
        """
        FROM scratch AS a
        ENV E=1
        ARG G=2
        FROM a
        USER $E$G
        """;
    assertEquals("12", user(text));
  }

  @Test
  void theStateOfEachInstructionIsKept() {
    Stage stage = Read.build("FROM scratch\nENV A=1\nRUN x\nENV A=2\n").stages().getFirst();
    assertEquals(new Binding.Known("1"), stage.steps().get(1).before().environment().binding("A"));
    assertEquals(new Binding.Known("2"), stage.end().environment().binding("A"));
    assertEquals(new Binding.Unset(), stage.steps().getFirst().before().environment().binding("A"));
  }

  @Test
  void aVariableKnowsItsDeclaration() {
    Environment end =
        Read.build("FROM a\nARG A=1\nENV B=2\n").stages().getFirst().end().environment();
    assertEquals(false, end.declaration("A").orElseThrow().isInImage());
    assertEquals(true, end.declaration("B").orElseThrow().isInImage());
    assertEquals(3, end.declaration("B").orElseThrow().instruction().firstLine());
    assertEquals(true, end.declaration("C").isEmpty());
  }
}
