package io.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Status;
import java.io.IOException;
import java.util.Locale;

/// The counts at the end of a JSON report.
final class JsonSummary {
  private final Report report;

  JsonSummary(Report report) {
    this.report = report;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", report.counts().files());
    json.writeNumberField("images", report.counts().images());
    json.writeNumberField("workloads", report.counts().workloads());
    json.writeNumberField("rules", report.counts().rules());
    for (Status status : Status.values()) {
      writeStatus(json, status);
    }
    json.writeNumberField("suppressed", report.suppressed().size());
    json.writeNumberField("fixes", report.fixes().size());
    json.writeNumberField("unknown", report.unknown().size());
    json.writeNumberField("notChecked", report.notChecked().size());
    json.writeEndObject();
  }

  private void writeStatus(JsonGenerator json, Status status) throws IOException {
    json.writeObjectFieldStart(status.name().toLowerCase(Locale.ROOT));
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.word(), JsonReport.count(report, status, severity));
    }
    json.writeEndObject();
  }
}
