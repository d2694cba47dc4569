package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Note;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// To which object a comment or an annotation belongs.
class StandTest {
  private static final String FILE =
      """
      # head
      apiVersion: v1
      kind: Pod
      metadata:
        name: one # inside
      ---
      # between
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: two
        # deep
        labels: {a: b}
      # after
      """;

  private static Note note(String text) {
    return Manifested.of(FILE).document().notes().stream()
        .filter(note -> note.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "head, name: one",
    "inside, name: one",
    "between, name: two",
    "deep, name: two",
    "after, name: two"
  })
  void aCommentBelongsToTheObjectAroundOrNext(String comment, String name) {
    String around = note(comment).stand().around().of(FILE);
    assertEquals(true, around.contains(name), around);
    assertEquals(1, around.split("kind: ", -1).length - 1);
  }

  @Test
  void onlyTheFirstBlockOpensTheFile() {
    assertEquals(true, note("head").opensFile());
    assertEquals(false, note("between").opensFile());
    assertEquals(Note.Kind.COMMENT, note("deep").stand().kind());
  }

  @Test
  void aFileOfCommentsAloneHasNoObjects() {
    String text = "# apiVersion: v1\n# kind: Pod\n";
    List<Note> notes = Manifested.of(text).document().notes();
    assertEquals(List.of("apiVersion: v1", "kind: Pod"), notes.stream().map(Note::text).toList());
    assertEquals("# kind: Pod", notes.getLast().stand().around().of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plimsoll.dev/ignore.high-uid      | true",
        "checkov.io/skip1                  | true",
        "bridgecrew.io/skip2               | true",
        "ignore-check.kube-linter.io/a     | true",
        "kube-linter.io/ignore-all         | true",
        "kube-score/ignore                 | true",
        "polaris.fairwinds.com/a-exempt    | true",
        "trivy.ignore                      | true",
        "kubesec.io/a                      | true",
        "kics.io/a                         | true",
        "prometheus.io/scrape              | false",
        "my.plimsoll.dev/ignore            | false",
        "container.apparmor.security.beta.kubernetes.io/web | false"
      })
  void annotationsOfCheckersAreNotes(String key, boolean isNote) {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              annotations:
                %s: why
            """
                .formatted(key));
    assertEquals(
        isNote ? List.of(key) : List.of(),
        read.document().notes().stream().map(Note::key).toList());
  }

  @Test
  void annotationsOfPodsStandForTheirObject() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata:
              name: nightly
              annotations: {kube-score/ignore: a}
            spec:
              jobTemplate:
                metadata:
                  annotations: {kube-score/ignore: not the pods}
                spec:
                  template:
                    metadata:
                      annotations: {kube-score/ignore: b}
                    spec: {containers: [{name: a, image: i}]}
            """);
    assertEquals(
        List.of("ANNOTATION a", "POD_ANNOTATION b"),
        read.document().notes().stream()
            .map(note -> note.stand().kind() + " " + note.text())
            .toList());
  }

  @Test
  void aPodsOwnAnnotationIsOneNote() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              annotations:
                plimsoll.dev/ignore.high-uid: |
                  two lines
                  of reason
            spec: {containers: [{name: a, image: i}]}
            """);
    assertEquals(
        List.of("ANNOTATION two lines\nof reason\n"),
        read.document().notes().stream()
            .map(note -> note.stand().kind() + " " + note.text())
            .toList());
  }
}
