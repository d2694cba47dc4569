package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.SourceFile;
import org.junit.jupiter.api.Test;

class EmptyArgumentsTest {

  @Test
  void argumentsThatNeverComeStandInsideTheInstruction() {
    String text = "FROM a\nCM\\\n \\\n \\\n";
    Dockerfile file = Dockerfile.parse(SourceFile.of("Dockerfile", text));
    Instruction last = file.instructions().getLast();
    assertEquals("CM", last.keyword().value());
    assertEquals("", last.rest().value());
    assertTrue(last.span().contains(last.rest().span()));
  }
}
