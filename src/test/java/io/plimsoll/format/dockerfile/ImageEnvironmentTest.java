package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.EnvironmentVariable;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a build leaves in the environment of its image.
class ImageEnvironmentTest {

  private static List<String> of(String text) {
    return Read.image(text).environment().stream()
        .map(variable -> variable.name() + " " + Read.setting(variable.value()))
        .toList();
  }

  @Test
  void variablesAreKeptInTheirOrder() {
    assertEquals(
        List.of("A 1", "B two words", "C 3"),
        of("FROM debian:13\nENV A=1 B=\"two words\"\nENV C 3\n"));
  }

  @Test
  void theLastValueCounts() {
    assertEquals(List.of("A 2"), of("FROM debian:13\nENV A=1\nENV A=2\n"));
  }

  @Test
  void aValueMayBeMadeOfOthers() {
    assertEquals(
        List.of("HOME /srv", "BIN /srv/bin"),
        of("FROM debian:13\nENV HOME=/srv\nENV BIN=$HOME/bin\n"));
  }

  @Test
  void withinOneInstructionOldValuesCount() {
    assertEquals(List.of("A new", "B old"), of("FROM debian:13\nENV A=old\nENV A=new B=$A\n"));
  }

  @Test
  void anArgumentIsNoVariableOfTheImage() {
    assertEquals(List.of("VERSION 1.4"), of("FROM debian:13\nARG V=1.4\nENV VERSION=$V\n"));
  }

  @Test
  void anOpenArgumentLeavesTheVariableOpen() {
    assertEquals(List.of("VERSION open VERSION"), of("FROM debian:13\nARG V\nENV VERSION=$V\n"));
  }

  @Test
  void stagesBelowCountAndOthersDoNot() {
    assertEquals(
        List.of("OWN 3", "BASE 1"),
        of(
            """
            FROM debian:13 AS base
            ENV BASE=1
            FROM golang:1.25 AS build
            ENV BUILD=2
            FROM base
            ENV OWN=3
            """));
  }

  @Test
  void aVariableStandsWhereItIsSetLast() {
    String text = "FROM debian:13\nENV A=1\nRUN true\nENV B=2 A=3\n";
    EnvironmentVariable last = Read.image(text).environment().getFirst();
    assertEquals(text.lastIndexOf("A=3"), last.at().span().start());
    assertEquals("A", last.at().span().of(text));
  }

  @Test
  void aTriggerSetsNothingHere() {
    assertEquals(List.of(), of("FROM debian:13\nONBUILD ENV A=1\n"));
  }

  @Test
  void aTriggerOfTheStageBelowDoes() {
    assertEquals(List.of("A 1"), of("FROM debian:13 AS base\nONBUILD ENV A=1\nFROM base\n"));
  }
}
