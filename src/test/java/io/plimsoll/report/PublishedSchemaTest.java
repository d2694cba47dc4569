package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublishedSchemaTest {

  @Test
  void thePublishedCopyIsTheOneThatReportsKeepTo() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(getClass().getResourceAsStream("/report.schema.json"))) {
      String inUse = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(inUse, Files.readString(Path.of("docs", "report.schema.json")));
    }
  }
}
