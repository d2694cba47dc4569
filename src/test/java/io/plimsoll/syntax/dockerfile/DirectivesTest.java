package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DirectivesTest {
  private static List<String> values(String text) {
    return Read.file(text).directives().stream()
        .map(directive -> directive.name() + "=" + directive.value())
        .toList();
  }

  @Test
  void directivesStandBeforeEverythingElse() {
    String text = "# syntax = docker/dockerfile:1 \n#Check=skip=all;error=true\nFROM a\n";
    assertEquals(List.of("syntax=docker/dockerfile:1", "check=skip=all;error=true"), values(text));
    Directive syntax = Read.file(text).directive("syntax").orElseThrow();
    assertEquals("docker/dockerfile:1", Read.at(syntax.valueSpan(), text));
  }

  @Test
  void anythingElseEndsThem() {
    assertEquals(List.of(), values("\n# escape=`\nFROM a\n"));
    assertEquals(List.of(), values("# hello\n# escape=`\nFROM a\n"));
    assertEquals(List.of(), values("# other=x\n# escape=`\nFROM a\n"));
    assertEquals(List.of(), values("#!/usr/bin/env x\n# syntax=y\nFROM a\n"));
  }

  @Test
  void aDirectiveIsNotRepeated() {
    assertEquals(
        List.of("2 repeated-directive «# escape=`»"),
        Read.problems("# escape=\\\n# escape=`\nFROM a\n"));
  }

  @Test
  void theEscapeIsOneOfTwo() {
    assertEquals(List.of("1 invalid-escape «x»"), Read.problems("# escape=x\nFROM a\n"));
    assertEquals(List.of("1 invalid-escape « »"), Read.problems("# escape=  \nFROM a\n"));
  }

  @Test
  void aDirectiveNeedsAValue() {
    assertTrue(values("# syntax=\nFROM a\n").isEmpty());
    assertTrue(values("# syntax\nFROM a\n").isEmpty());
    assertTrue(values("#\nFROM a\n").isEmpty());
  }
}
