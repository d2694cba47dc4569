package io.plimsoll.report;

import static io.plimsoll.report.Reports.CHANGE;
import static io.plimsoll.report.Reports.finding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Status;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {
  private static final Report REPORT =
      Reports.of(finding("no-privileged", Severity.HIGH, Status.NEW, "CMD"));

  @ParameterizedTest
  @EnumSource(Language.class)
  void keepsToItsSchemaInEveryLanguage(Language language) throws IOException {
    assertEquals(List.of(), schema().validate(json(REPORT, language)));
  }

  @Test
  void keepsToItsSchemaWithExceptions() throws IOException {
    JsonNode json = json(Reports.withException(REPORT), Language.EN);
    assertEquals(List.of(), schema().validate(json));
    assertEquals("opens raw sockets", json.at("/suppressed/0/reason").asText());
    assertEquals("2027-03-31", json.at("/suppressed/0/until").asText());
    assertEquals("comment", json.at("/suppressed/0/by").asText());
  }

  @Test
  void namesThePlaceInLinesAndColumns() throws IOException {
    JsonNode finding = json(REPORT, Language.EN).at("/findings/0");
    assertEquals(3, finding.get("line").asInt());
    assertEquals(1, finding.get("column").asInt());
    assertEquals(3, finding.get("endLine").asInt());
    assertEquals(4, finding.get("endColumn").asInt());
  }

  @Test
  void carriesReferencesAliasesAndFix() throws IOException {
    JsonNode finding = json(REPORT, Language.EN).at("/findings/0");
    assertEquals("runAsNonRoot", finding.at("/references/0/control").asText());
    assertEquals("restricted", finding.at("/references/0/level").asText());
    assertEquals("hadolint:DL3002", finding.at("/aliases/0").asText());
    assertEquals("fix-1", finding.get("fix").asText());
    assertEquals("head", finding.get("side").asText());
  }

  @Test
  void countsByStatusAndSeverity() throws IOException {
    JsonNode summary = json(REPORT, Language.EN).get("summary");
    assertEquals(1, summary.at("/new/high").asInt());
    assertEquals(0, summary.at("/existing/high").asInt());
    assertEquals(1, summary.get("notChecked").asInt());
    assertEquals(39, summary.get("rules").asInt());
  }

  @Test
  void repeatsNoSecret() throws IOException {
    assertFalse(json(REPORT, Language.EN).toString().contains("hunter2secret"));
  }

  private static JsonNode json(Report report, Language language) throws IOException {
    StringWriter writer = new StringWriter();
    Sentences sentences = new Sentences(Phrases.in(language));
    new JsonReport(report, new Sources(CHANGE, report), sentences).write(writer);
    return new ObjectMapper().readTree(writer.toString());
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(JsonReportTest.class.getResourceAsStream("/report.schema.json"));
  }
}
