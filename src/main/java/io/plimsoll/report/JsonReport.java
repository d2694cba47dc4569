package io.plimsoll.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.NotChecked;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Status;
import io.plimsoll.scan.Suppressed;
import io.plimsoll.scan.Unknown;
import io.plimsoll.source.Location;
import io.plimsoll.source.Position;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes a report as JSON after `report.schema.json`. Names are stable; tools read them.
public final class JsonReport {
  private final Report report;
  private final Sources sources;
  private final Sentences sentences;

  public JsonReport(Report report, Sources sources, Sentences sentences) {
    this.report = report;
    this.sources = sources;
    this.sentences = sentences;
  }

  /// Writes the whole report and flushes; the writer stays open.
  ///
  /// @throws IOException when the writer refuses
  public void write(Writer writer) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      writeFindings(json);
      writeFixes(json);
      writeSuppressed(json);
      writeUnknown(json);
      writeNotChecked(json);
      new JsonSummary(report).write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void writeFindings(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      json.writeStartObject();
      writeFinding(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFinding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("status", word(finding.status()));
    writePlace(json, finding.side(), finding.at());
    writeSubjects(json, finding);
    json.writeStringField("title", sources.masked(sentences.title(finding)));
    json.writeStringField("why", sentences.why(finding));
    json.writeStringField("message", sources.masked(sentences.message(finding)));
    json.writeStringField("fingerprint", finding.fingerprint());
    writeReferences(json, finding);
    writeStrings(json, "aliases", finding.aliases());
    writeOptional(json, "fix", finding.fix());
    json.writeStringField("side", word(finding.side()));
  }

  private static void writeSubjects(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("subject", finding.subject().toString());
    writeStrings(json, "subjects", finding.subjects().stream().map(SubjectPath::toString).toList());
  }

  private void writePlace(JsonGenerator json, Side side, Location at) throws IOException {
    json.writeStringField("path", at.path());
    Position start = position(side, at, at.span().start());
    Position end = position(side, at, at.span().end());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
  }

  private Position position(Side side, Location at, int offset) {
    return sources
        .find(side, at.path())
        .map(file -> file.lines().positionAt(Math.min(offset, file.text().length())))
        .orElse(new Position(1, 1));
  }

  private static void writeReferences(JsonGenerator json, Finding finding) throws IOException {
    json.writeArrayFieldStart("references");
    for (Reference reference : finding.references()) {
      json.writeStartObject();
      json.writeStringField("standard", reference.standard());
      json.writeStringField("version", reference.version());
      json.writeStringField("id", reference.id());
      json.writeStringField("level", reference.level());
      json.writeStringField("control", reference.control());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFixes(JsonGenerator json) throws IOException {
    Map<String, List<Finding>> mended = report.findingsByFix();
    json.writeArrayFieldStart("fixes");
    for (Fix fix : report.fixes()) {
      json.writeStartObject();
      json.writeStringField("id", fix.id());
      json.writeStringField("grade", fix.grade().name().toLowerCase(Locale.ROOT));
      json.writeStringField("note", sentences.note(fix, mended.getOrDefault(fix.id(), List.of())));
      writeStrings(json, "findings", fix.findings());
      json.writeArrayFieldStart("edits");
      for (LineEdit edit : fix.edits()) {
        writeEdit(json, edit);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeEdit(JsonGenerator json, LineEdit edit) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", edit.path());
    json.writeNumberField("startLine", edit.startLine());
    json.writeNumberField("endLine", edit.endLine());
    writeStrings(json, "lines", edit.lines());
    json.writeEndObject();
  }

  private void writeSuppressed(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("suppressed");
    for (Suppressed suppressed : report.suppressed()) {
      json.writeStartObject();
      writeFinding(json, suppressed.finding());
      json.writeStringField("reason", suppressed.reason());
      writeOptional(json, "until", suppressed.until().map(Object::toString));
      json.writeStringField("by", suppressed.by());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeUnknown(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("unknown");
    for (Unknown unknown : report.unknown()) {
      json.writeStartObject();
      json.writeStringField("rule", unknown.rule());
      json.writeStringField("path", unknown.at().path());
      Span span = unknown.at().span();
      json.writeNumberField("line", position(Side.HEAD, unknown.at(), span.start()).line());
      json.writeStringField("why", unknown.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeNotChecked(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("notChecked");
    for (NotChecked notChecked : report.notChecked()) {
      json.writeStartObject();
      json.writeStringField("path", notChecked.path());
      json.writeStringField("reason", notChecked.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeStrings(JsonGenerator json, String name, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void writeOptional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// How many findings a report has of a status and severity.
  static int count(Report report, Status status, Severity severity) {
    return (int)
        report.findings().stream()
            .filter(finding -> finding.status() == status && finding.severity() == severity)
            .count();
  }
}
