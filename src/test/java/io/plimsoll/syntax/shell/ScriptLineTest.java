package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a shell reads a script, by the line that may name its interpreter.
final class ScriptLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                             | true
          echo a                         | true
          ⏎#!/usr/bin/python3            | true
          '# !/usr/bin/python3'            | true
          '#!/bin/sh'                      | true
          '#! /bin/sh -eux'                | true
          '#!/bin/bash⏎python3 x'          | true
          '#!/usr/bin/env bash'            | true
          '#!/usr/bin/env -S bash -e'      | true
          '#!/usr/bin/env A=b sh'          | true
          '#!sh'                           | true
          '#!/bin/bash\r'                  | true
          '#!/usr/bin/python3'             | false
          '#!/usr/bin/env python3'         | false
          '#!/usr/bin/env -S node --test'  | false
          '#!/usr/bin/perl -w'             | false
          '#!/bin/bashful'                 | false
          '#!'                             | false
          '#!⏎echo a'                      | false
          """)
  void aShellReadsIt(String script, boolean reads) {
    assertEquals(reads, Shell.isScript(script.replace("⏎", "\n")));
  }
}
