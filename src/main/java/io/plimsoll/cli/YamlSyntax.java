package io.plimsoll.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.Position;
import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import io.plimsoll.syntax.yaml.YamlNode;
import java.io.IOException;
import java.util.List;

/// A YAML or JSON file as JSON: for each document its tree, every node with its kind `k` and where
/// it stands, `at`, as `line:column-line:column`; for what could not be read, `problems`.
record YamlSyntax(JsonGenerator json) {

  void write(YamlFile file) throws IOException {
    LineMap lines = file.source().lines();
    json.writeArrayFieldStart("documents");
    for (YamlDocument document : file.documents()) {
      write(document.root(), lines);
    }
    json.writeEndArray();
    writeProblems("problems", file.problems(), lines);
    writeProblems("remarks", file.remarks(), lines);
  }

  private void write(YamlNode node, LineMap lines) throws IOException {
    json.writeStartObject();
    switch (node) {
      case Scalar scalar -> {
        start("scalar", scalar.span(), lines);
        json.writeStringField("style", scalar.style().name());
        json.writeStringField("text", scalar.text());
      }
      case Alias alias -> {
        start("alias", alias.span(), lines);
        json.writeStringField("name", alias.name());
      }
      case Sequence sequence -> {
        start("sequence", sequence.span(), lines);
        writeItems(sequence.items(), lines);
      }
      case Mapping mapping -> {
        start("mapping", mapping.span(), lines);
        writeEntries(mapping, lines);
      }
    }
    json.writeEndObject();
  }

  private void start(String kind, Span span, LineMap lines) throws IOException {
    json.writeStringField("k", kind);
    json.writeStringField("at", place(span, lines));
  }

  private void writeItems(List<YamlNode> items, LineMap lines) throws IOException {
    json.writeArrayFieldStart("items");
    for (YamlNode item : items) {
      write(item, lines);
    }
    json.writeEndArray();
  }

  private void writeEntries(Mapping mapping, LineMap lines) throws IOException {
    json.writeArrayFieldStart("entries");
    for (Mapping.Entry entry : mapping.entries()) {
      write(entry.key(), lines);
      write(entry.value(), lines);
    }
    json.writeEndArray();
  }

  private void writeProblems(String name, List<Problem> problems, LineMap lines)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("code", problem.code());
      json.writeStringField("at", place(problem.at(), lines));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String place(Span span, LineMap lines) {
    return place(lines.positionAt(span.start())) + "-" + place(lines.positionAt(span.end()));
  }

  private static String place(Position position) {
    return position.line() + ":" + position.column();
  }
}
