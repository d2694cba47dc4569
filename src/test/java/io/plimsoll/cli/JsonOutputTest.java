package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plimsoll.cli.Project.Ran;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.LineEdits;
import io.plimsoll.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `plimsoll review --format json`, from a change that holds everything a report can.
class JsonOutputTest {
  private static final String COMPOSE =
      """
      services:
        web:
          image: nginx:1.29
          privileged: true
        api:
          image: redis:8
          # plimsoll:ignore no-privileged until=2027-03-31 -- reads sensors
          privileged: true
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project =
        new Project(folder)
            .file("Dockerfile", "FROM debian:13\nUSER root\n")
            .file("old/Dockerfile", "FROM debian:13\nUSER root\n")
            .commit()
            .file("Dockerfile", "FROM debian:13\nENV A=1\nUSER root\n")
            .file("old/Dockerfile", "FROM debian:13\nRUN useradd app\nUSER 10001\n")
            .file("compose.yaml", COMPOSE)
            .file("broken/Dockerfile", "FROM debian:13\nRUNN true\n")
            .file("binary.Dockerfile", new byte[] {70, 0, 1, 2})
            .file(
                "pod.yaml",
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                    - name: app
                      image: "{{ .Values.image }}"
                """);
  }

  private static JsonNode json(Ran ran) {
    try {
      return new ObjectMapper().readTree(ran.out());
    } catch (JsonProcessingException failure) {
      throw new AssertionError(ran.out(), failure);
    }
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(JsonOutputTest.class.getResourceAsStream("/report.schema.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "da", "nb", "it", "de"})
  void keepsToItsSchema(String language) {
    Ran ran = project.run("review", "--base", "main", "--format", "json", "--lang", language);
    assertEquals(List.of(), schema().validate(json(ran)));
    assertEquals(1, ran.code());
    assertEquals("", ran.err());
  }

  @Test
  void theNamesThatToolsReadAreThere() {
    JsonNode report = json(project.run("review", "--base", "main", "--format", "json"));
    String finding =
        "rule severity status path line column endLine endColumn subject subjects title why message"
            + " fingerprint references aliases fix side";
    assertEquals("findings fixes suppressed unknown notChecked summary", names(report));
    assertEquals(finding, names(report.at("/findings/0")));
    assertEquals("standard version id level control", names(report.at("/findings/0/references/0")));
    assertEquals("id grade note findings edits", names(report.at("/fixes/0")));
    assertEquals("path startLine endLine lines", names(report.at("/fixes/0/edits/0")));
    assertEquals(finding + " reason until by", names(report.at("/suppressed/0")));
    assertEquals("rule path line why", names(report.at("/unknown/0")));
    assertEquals("path reason", names(report.at("/notChecked/0")));
  }

  private static String names(JsonNode node) {
    return String.join(" ", node.propertyStream().map(Map.Entry::getKey).toList());
  }

  @Test
  void holdsEveryStatus() {
    JsonNode json = json(project.run("review", "--base", "main", "--format", "json"));
    Set<String> statuses = new HashSet<>();
    json.get("findings").forEach(finding -> statuses.add(finding.get("status").asText()));
    assertEquals(Set.of("new", "existing", "fixed"), statuses);
    json.get("findings")
        .forEach(finding ->
            assertEquals(
                finding.get("status").asText().equals("fixed") ? "base" : "head",
                finding.get("side").asText()));
  }

  @Test
  void holdsExceptionsAndWhatWasNotChecked() {
    JsonNode json = json(project.run("review", "--base", "main", "--format", "json"));
    assertEquals("no-privileged", json.at("/suppressed/0/rule").asText());
    assertEquals("reads sensors", json.at("/suppressed/0/reason").asText());
    assertEquals("2027-03-31", json.at("/suppressed/0/until").asText());
    assertEquals("comment", json.at("/suppressed/0/by").asText());
    List<String> unread = new ArrayList<>();
    json.get("notChecked").forEach(one -> unread.add(one.get("path").asText()));
    assertEquals(List.of("binary.Dockerfile", "broken/Dockerfile"), unread);
    assertEquals("pod.yaml", json.at("/unknown/0/path").asText());
  }

  @Test
  void theSummaryCountsWhatIsListed() {
    JsonNode json = json(project.run("review", "--base", "main", "--format", "json"));
    JsonNode summary = json.get("summary");
    for (String status : new String[] {"new", "existing", "fixed"}) {
      int[] counted = new int[2];
      summary.get(status).forEach(number -> counted[0] += number.asInt());
      json.get("findings")
          .forEach(finding -> counted[1] += finding.get("status").asText().equals(status) ? 1 : 0);
      assertEquals(counted[1], counted[0], status);
    }
    assertEquals(json.get("fixes").size(), summary.get("fixes").asInt());
    assertEquals(json.get("unknown").size(), summary.get("unknown").asInt());
    assertEquals(1, summary.get("suppressed").asInt());
    assertEquals(2, summary.get("notChecked").asInt());
  }

  @Test
  void fixesNameFindingsOfTheReportAndTheOtherWayRound() {
    JsonNode json = json(project.run("review", "--format", "json"));
    Set<String> mended = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (JsonNode finding : json.get("findings")) {
      if (!finding.get("fix").isNull()) {
        mended.add(finding.get("fix").asText() + " " + finding.get("fingerprint").asText());
      }
    }
    for (JsonNode fix : json.get("fixes")) {
      fix.get("findings").forEach(f -> named.add(fix.get("id").asText() + " " + f.asText()));
    }
    assertEquals(mended, named);
    assertTrue(!named.isEmpty());
  }

  @Test
  void editsOfWholeLinesDoWhatFixWrites() {
    JsonNode json = json(project.run("review", "--format", "json"));
    List<LineEdit> edits = new ArrayList<>();
    for (JsonNode fix : json.get("fixes")) {
      for (JsonNode edit : fix.get("edits")) {
        if (edit.get("path").asText().equals("compose.yaml")) {
          edits.add(lineEdit(edit));
        }
      }
    }
    project.run("fix", "--write");
    assertEquals(
        project.read("compose.yaml"),
        LineEdits.apply(SourceFile.of("compose.yaml", COMPOSE), edits));
  }

  private static LineEdit lineEdit(JsonNode edit) {
    List<String> lines = new ArrayList<>();
    edit.get("lines").forEach(line -> lines.add(line.asText()));
    return new LineEdit(
        edit.get("path").asText(),
        edit.get("startLine").asInt(),
        edit.get("endLine").asInt(),
        lines);
  }

  @Test
  void equalFingerprintsOfAFileAreNumbered() {
    project.file(
        "x/Dockerfile",
        "FROM debian:13\nRUN curl a | sh\nRUN curl a | sh\nRUN curl a | sh\nUSER 10001\n");
    JsonNode json = json(project.run("review", "x", "--format", "json"));
    List<String> fingerprints = new ArrayList<>();
    for (JsonNode finding : json.get("findings")) {
      if (finding.get("rule").asText().equals("no-piped-shell")) {
        fingerprints.add(finding.get("fingerprint").asText());
      }
    }
    String first = fingerprints.getFirst();
    assertEquals(List.of(first, first + "#2", first + "#3"), fingerprints);
  }

  @Test
  void namesTheControlsOfThePodSecurityStandards() {
    project.file(
        "host.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n"
            + "  containers:\n    - name: a\n      image: nginx:1.29\n");
    JsonNode json =
        json(project.run("review", "host.yaml", "--profile", "pss-restricted", "--format=json"));
    Set<String> controls = new HashSet<>();
    json.get("findings")
        .forEach(finding ->
            finding.get("references").forEach(r -> controls.add(r.get("control").asText())));
    controls.remove("");
    assertEquals(
        Set.of(
            "allowPrivilegeEscalation",
            "capabilities_restricted",
            "runAsNonRoot",
            "seccompProfile_restricted"),
        controls);
  }
}
