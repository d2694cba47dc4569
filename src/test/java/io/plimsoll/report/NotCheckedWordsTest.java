package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Reviewed;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.Unread;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of files that could not be read, from broken text to sentence.
class NotCheckedWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM alpine:3.22\nINSTALL curl\n",
        "FROM alpine:3.22 as\n",
        "FROM alpine:3.22 AS 1st\n",
        "FROM alpine:3.22\nENV\n",
        "FROM alpine:3.22\nENV A\n",
        "FROM alpine:3.22\nENV A=b c\n",
        "FROM alpine:3.22\nENV =b\n",
        "FROM alpine:3.22\nLABEL a=b c\n",
        "FROM alpine:3.22\nCOPY only\n",
        "FROM alpine:3.22\nCOPY --from a b\n",
        "FROM alpine:3.22\nCOPY --form=build a b\n",
        "FROM alpine:3.22\nCOPY --link=maybe a b\n",
        "FROM alpine:3.22\nCOPY --from=a --from=b a b\n",
        "FROM alpine:3.22\nCOPY a <<EOF\nb\nEOF\n",
        "FROM alpine:3.22\nRUN <<EOF\necho\n",
        "FROM alpine:3.22\nRUN --network=bridge true\n",
        "FROM alpine:3.22\nRUN --security=none true\n",
        "FROM alpine:3.22\nRUN --device=a,b true\n",
        "FROM alpine:3.22\nRUN --mount= true\n",
        "FROM alpine:3.22\nRUN --mount=type=bind,from=$X true\n",
        "FROM alpine:3.22\nSHELL bash\n",
        "FROM alpine:3.22\nSHELL [1]\n",
        "FROM alpine:3.22\nVOLUME [\"\"]\n",
        "FROM alpine:3.22\nHEALTHCHECK CMD\n",
        "FROM alpine:3.22\nHEALTHCHECK NONE now\n",
        "FROM alpine:3.22\nHEALTHCHECK TCP 80\n",
        "FROM alpine:3.22\nHEALTHCHECK --interval=often CMD true\n",
        "FROM alpine:3.22\nONBUILD FROM b\n",
        "RUN true\nFROM alpine:3.22\n",
        "ARG A\n",
        "# nothing but a comment\n",
        "# escape=x\nFROM alpine:3.22\n",
        "# escape=`\n# escape=`\nFROM alpine:3.22\n",
      })
  void everyBrokenDockerfileIsSpokenOfInEveryLanguage(String text) {
    assertSpokenOf(Reviewed.added("Dockerfile", text).report());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services:\n\tweb: {}\n",
        "services: [\n",
        "services:\n  web: *gone\n",
        "services: &a\n  web: *a\n",
        "services:\n  web:\n    image: \"a\n",
        "services: }\n",
      })
  void everyBrokenComposeFileIsSpokenOfInEveryLanguage(String text) {
    assertSpokenOf(Reviewed.added("compose.yaml", text).report());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n name: b\n",
        "apiVersion: v1\nkind: Pod\nspec: *gone\n",
        "apiVersion: v1\nkind: Pod\n---\napiVersion: v1\nkind: Pod\nspec: [\n",
      })
  void everyBrokenManifestIsSpokenOfInEveryLanguage(String text) {
    assertSpokenOf(Reviewed.added("k8s/pod.yaml", text).report());
  }

  @ParameterizedTest
  @EnumSource(Unread.Reason.class)
  void everyReasonForNotReadingIsSpokenOf(Unread.Reason reason) {
    FileChange file =
        new FileChange(Optional.empty(), Optional.of(new Unread("Dockerfile", reason)));
    assertSpokenOf(Reviewed.change().file(file).report());
  }

  @Test
  void eachReasonSaysWhatToDo() {
    assertEquals(
        """
        This file holds binary data, so it cannot be checked.
          Make the file one that its own tools accept, or exclude it in the settings.
        This file is larger than what is checked: 1,000,000 bytes.
          Split the file, or exclude it in the settings.
        This path is a symbolic link, which is not followed.
          Put the file itself here, or exclude the link in the settings.
        This path is another repository, so what stands there cannot be checked here.
          Review it in its own repository, and exclude the path in the settings.
        This file could not be read.
          Run it again; if it stays so, look at the permissions of the file.
        """,
        Arrays.stream(Unread.Reason.values())
            .map(reason ->
                new FileChange(Optional.empty(), Optional.of(new Unread("Dockerfile", reason))))
            .map(file -> said(Reviewed.change().file(file).report()))
            .reduce("", String::concat));
  }

  @Test
  void aForgottenContinuationIsNamed() {
    String broken = "FROM alpine:3.22\nRUN apk add curl\n  git\n";
    assertEquals(
        """
        This line does not begin with an instruction; does the line above lack its `\\`?
          Make the file one that its own tools accept, or exclude it in the settings.
        """,
        said(Reviewed.added("Dockerfile", broken).report()));
  }

  @Test
  void theLineThatIsShownDoesNotTellASecret() {
    String broken = "FROM alpine:3.22\nENV A=b\n    DB_PASSWORD=hunter2secret\n";
    assertFalse(written("Dockerfile", broken).contains("hunter2secret"));
  }

  @Test
  void norDoesOneOfARefusedEnvironment() {
    String broken = "FROM alpine:3.22\nENV DB_PASSWORD=hunter2secret with blanks\n";
    assertFalse(written("Dockerfile", broken).contains("hunter2secret"));
  }

  private static String written(String path, String text) {
    Reviewed change = Reviewed.added(path, text);
    return String.join("\n", Reports.text(change.all(), change.report()));
  }

  private static String said(Report report) {
    Sentences sentences = new Sentences(Phrases.in(Language.EN));
    return unchecked(report)
        .map(f -> sentences.message(f) + "\n  " + sentences.remedy(f) + "\n")
        .reduce("", String::concat);
  }

  private static Stream<Finding> unchecked(Report report) {
    return report.findings().stream().filter(finding -> finding.rule().equals("not-checked"));
  }

  private static void assertSpokenOf(Report report) {
    List<Finding> findings = unchecked(report).toList();
    assertFalse(findings.isEmpty(), "nothing was said");
    for (Language language : Language.values()) {
      Sentences sentences = new Sentences(Phrases.in(language));
      for (Finding finding : findings) {
        String message = sentences.message(finding);
        assertFalse(message.matches(".*\\{[a-z]+\\}.*"), message);
        assertFalse(
            message.equals(sentences.phrases().say("rule.not-checked.found")), finding.cause());
      }
    }
  }
}
