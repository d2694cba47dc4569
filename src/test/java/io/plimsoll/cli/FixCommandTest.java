package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.cli.Project.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `plimsoll fix`: a diff that applies, or the files themselves.
class FixCommandTest {
  private static final String NODE = "FROM node:22-bookworm\nCOPY . .\nCMD [\"node\", \"a.js\"]\n";
  private static final String COMPOSE =
      """
      services:
        web:
          image: nginx:1.29
          privileged: true
        api:
          image: redis:8
          cap_add: [SYS_ADMIN]
          ports:
            - "6379:6379"
      """;
  private static final String PODS =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        hostPID: true
        containers:
          - name: app
            image: nginx:1.29
            securityContext:
              privileged: true
          - name: side
            image: redis:8
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: other
      spec:
        containers:
          - {name: app, image: "nginx:1.29", securityContext: {runAsUser: 0}}
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  private void writeAll(UnaryOperator<String> style) {
    project
        .file("Dockerfile", style.apply(NODE))
        .file("a/compose.yaml", style.apply(COMPOSE))
        .file("b/pods.yaml", style.apply(PODS))
        .commit();
  }

  private static String styled(String style, String text) {
    return switch (style) {
      case "CRLF" -> text.replace("\n", "\r\n");
      case "no final line end" -> text.stripTrailing();
      case "CRLF, no final line end" -> text.stripTrailing().replace("\n", "\r\n");
      case "mixed" -> text.replaceAll("(?m)^(.*i.*)\n", "$1\r\n");
      default -> text;
    };
  }

  /// The library applies files one by one.
  private void apply(String diff) throws IOException, GitAPIException {
    for (String file : diff.split("(?m)(?=^--- a/)", -1)) {
      try (Git git = project.git()) {
        git.apply().setPatch(new ByteArrayInputStream(file.getBytes(UTF_8))).call();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LF", "CRLF", "no final line end", "CRLF, no final line end", "mixed"})
  void theDiffDoesWhatWriteDoes(String style) throws IOException, GitAPIException {
    writeAll(text -> styled(style, text));
    Ran ran = project.run("fix");
    assertEquals(0, ran.code());
    assertEquals(styled(style, NODE), project.read("Dockerfile"));
    apply(ran.out());
    String dockerfile = project.read("Dockerfile");
    String compose = project.read("a/compose.yaml");
    String pods = project.read("b/pods.yaml");
    assertNotEquals(styled(style, COMPOSE), compose);
    assertNotEquals(styled(style, PODS), pods);
    writeAll(text -> styled(style, text));
    assertEquals("", project.run("fix", "--write").out());
    assertEquals(dockerfile, project.read("Dockerfile"));
    assertEquals(compose, project.read("a/compose.yaml"));
    assertEquals(pods, project.read("b/pods.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LF", "CRLF", "no final line end", "CRLF, no final line end"})
  void lineEndsAndTheirAbsenceAreKept(String style) {
    writeAll(text -> styled(style, text));
    project.run("fix", "--write");
    for (String file : new String[] {"Dockerfile", "a/compose.yaml", "b/pods.yaml"}) {
      String text = project.read(file);
      assertEquals(!style.contains("no final"), text.endsWith("\n"), file);
      assertEquals(text, styled(style, text.replace("\r\n", "\n")), file);
    }
  }

  @Test
  void fixingTwiceIsFixingOnce() {
    writeAll(text -> text);
    project.run("fix", "--write");
    Ran again = project.run("fix");
    assertEquals("", again.out());
    assertTrue(again.err().contains("0 fixes"), again.err());
  }

  @Test
  void theDiffIsReadable() {
    project.file("Dockerfile", NODE);
    Ran ran = project.run("fix", "--rule", "non-root-user");
    assertEquals(
        """
        --- a/Dockerfile
        +++ b/Dockerfile
        @@ -1,3 +1,4 @@
         FROM node:22-bookworm
         COPY . .
        +USER 1000
         CMD ["node", "a.js"]
        """,
        ran.out());
    assertTrue(ran.err().endsWith("plimsoll: 1 fix in 1 file\n"), ran.err());
  }

  @Test
  void whatMayBreakIsSaidOnceForAllItsPlaces() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      project.file(name + "/Dockerfile", NODE);
    }
    Ran ran = project.run("fix", "--rule", "non-root-user");
    assertEquals(2, ran.err().lines().count(), ran.err());
    assertTrue(
        ran.err().startsWith("plimsoll: a/Dockerfile:2, b/Dockerfile:2, c/Dockerfile:2, … +2: "),
        ran.err());
  }

  @Test
  void aRuleMayBeNamedAsOtherToolsNameIt() {
    project.file("Dockerfile", NODE);
    assertEquals(
        project.run("fix", "--rule", "non-root-user").out(),
        project.run("fix", "--rule", "DL3002").out());
  }

  @Test
  void severalRulesMayBeNamed() {
    project.file("compose.yaml", COMPOSE);
    String out = project.run("fix", "--rule=no-privileged", "--rule", "bound-published-port").out();
    assertTrue(out.contains("-    privileged: true"), out);
    assertTrue(out.contains("127.0.0.1:6379:6379"), out);
    assertFalse(out.contains("-    cap_add"), out);
  }

  @Test
  void safeFixesAreFewer() {
    writeAll(text -> text);
    String safe = project.run("fix", "--safe").out();
    assertNotEquals(project.run("fix").out(), safe);
  }

  @Test
  void withABaseOnlyWhatIsNewIsMended() {
    project.file("compose.yaml", COMPOSE).commit();
    project.file(
        "compose.yaml", COMPOSE + "  third:\n    image: nginx:1.29\n    privileged: true\n");
    String out = project.run("fix", "--base", "main", "--rule", "no-privileged").out();
    assertEquals(1, out.lines().filter("-    privileged: true"::equals).count(), out);
  }

  @Test
  void permissionsAreKept() throws IOException {
    project.file("compose.yaml", COMPOSE);
    Path file = project.path("compose.yaml");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
    project.run("fix", "--write");
    assertEquals("rwxr-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertNotEquals(COMPOSE, project.read("compose.yaml"));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void otherFilesAreNotTouched() throws IOException {
    project.file("compose.yaml", COMPOSE).file("good/Dockerfile", "FROM scratch\nUSER 10001\n");
    var before = Files.getLastModifiedTime(project.path("good/Dockerfile"));
    project.run("fix", "--write");
    assertEquals(before, Files.getLastModifiedTime(project.path("good/Dockerfile")));
  }

  @Test
  void byteOrderMarksAndWideCharactersAreKept() {
    String text = "\ufeff# 🐋 naïve\n" + COMPOSE;
    project.file("compose.yaml", text).run("fix", "--write");
    assertTrue(project.read("compose.yaml").startsWith("\ufeff# 🐋 naïve\nservices:\n"));
    assertEquals("", project.run("fix").out());
  }

  @Test
  void whatAnExceptionSilencesIsNotMended() {
    project.file(
        "compose.yaml",
        COMPOSE.replace(
            "    privileged", "    # plimsoll:ignore no-privileged -- sensors\n    privileged"));
    project.run("fix", "--write");
    assertTrue(project.read("compose.yaml").contains("    privileged: true\n"));
  }

  @Test
  void exceptionsThatDoNotCountAreMendedByTheNameOfTheirRule() {
    String text =
        COMPOSE.replace(
            "    privileged",
            """
                # plimsoll:ignore no-priviledged -- sensors
                # plimsoll:ignore no-host-network until=2026-01-01 -- once
                privileged\
            """);
    project
        .file("compose.yaml", text)
        .run("fix", "--rule", "reasoned-suppression", "--safe", "--write");
    String safe =
        text.replace("    # plimsoll:ignore no-host-network until=2026-01-01 -- once\n", "");
    assertEquals(safe, project.read("compose.yaml"));
    project.run("fix", "--rule", "reasoned-suppression", "--write");
    assertEquals(safe.replace("priviledged", "privileged"), project.read("compose.yaml"));
  }

  @Test
  void pathsWithSpacesAndSignsApply() throws IOException, GitAPIException {
    project.file("a b/ü/compose.yaml", COMPOSE).commit();
    Ran ran = project.run("fix", "--rule", "no-privileged");
    apply(ran.out());
    assertFalse(project.read("a b/ü/compose.yaml").contains("privileged: true"), ran.out());
  }

  @Test
  void fixesArePrintedFromTheRootOfTheRepository() throws IOException, GitAPIException {
    project.file("a/compose.yaml", COMPOSE).commit();
    Ran ran = project.runIn("a", "fix");
    assertTrue(ran.out().startsWith("--- a/a/compose.yaml\n"), ran.out());
    project.runIn("a", "fix", "--write");
    assertNotEquals(COMPOSE, project.read("a/compose.yaml"));
  }

  @Test
  void aPatchForAFileInLatin1IsInLatin1() {
    byte[] latin = NODE.replace("COPY", "# f\u00fcr alle\nCOPY").getBytes(ISO_8859_1);
    project.file("\u00fc.Dockerfile", latin);
    byte[] patch = project.bytes("fix", "--rule", "non-root-user");
    assertTrue(new String(patch, ISO_8859_1).contains(" # f\u00fcr alle\n"));
    assertTrue(new String(patch, UTF_8).contains("+++ b/\u00fc.Dockerfile\n"));
  }
}
