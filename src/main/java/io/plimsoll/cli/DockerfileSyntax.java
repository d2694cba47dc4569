package io.plimsoll.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.plimsoll.source.Problem;
import io.plimsoll.syntax.dockerfile.Reading;
import java.io.IOException;
import java.util.List;

/// A Dockerfile as JSON, in the form in which BuildKit's own parser was asked: `err` refused by the
/// parser, `ierr` by the instruction parser; a node has `v` instruction, `s` and `e` first and last
/// line, `f` flags, `o` joined text, `w` words, `j` exec form, `h` here-documents.
record DockerfileSyntax(JsonGenerator json) {

  void write(Reading reading) throws IOException {
    if (reading.refusal().isPresent()) {
      json.writeStringField("err", sentence(reading.refusal().get()));
    }
    if (reading.misuse().isPresent()) {
      json.writeStringField("ierr", sentence(reading.misuse().get()));
    }
    json.writeArrayFieldStart("nodes");
    for (Reading.Node node : reading.nodes()) {
      write(node);
    }
    json.writeEndArray();
    json.writeStringField("esc", reading.escape());
    if (reading.warnings() > 0) {
      json.writeNumberField("warn", reading.warnings());
    }
  }

  private void write(Reading.Node node) throws IOException {
    json.writeStartObject();
    json.writeStringField("v", node.keyword());
    json.writeNumberField("s", node.firstLine());
    json.writeNumberField("e", node.lastLine());
    writeAll("f", node.flags());
    json.writeStringField("o", node.original());
    writeAll("w", node.words());
    if (node.exec()) {
      json.writeBooleanField("j", true);
    }
    if (node.heredocs() > 0) {
      json.writeNumberField("h", node.heredocs());
    }
    json.writeEndObject();
  }

  private void writeAll(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  private static String sentence(Problem problem) {
    return problem.code();
  }
}
