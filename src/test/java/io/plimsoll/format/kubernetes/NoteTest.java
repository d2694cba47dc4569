package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {
  private static String covered(String text, String note) {
    Manifested read = Manifested.of(text);
    Note found =
        read.document().notes().stream()
            .filter(n -> n.text().equals(note))
            .findFirst()
            .orElseThrow();
    return found.covers().of(text);
  }

  private static final String POD =
      """
      # head
      apiVersion: v1
      kind: Pod
      spec:
        containers:
          # item
          - name: web
            image: i # beside
            securityContext:
              # inner
              privileged: true
              runAsUser: 0
          - name: two
            image: i
      ---
      # second
      apiVersion: v1
      kind: Pod
      # last
      """;

  @Test
  void aCommentAboveAnItemCoversIt() {
    assertEquals(
        """
        name: web
              image: i # beside
              securityContext:
                # inner
                privileged: true
                runAsUser: 0\
        """,
        covered(POD, "item"));
  }

  @Test
  void aCommentCoversTheEntryBelowOrBesideIt() {
    assertEquals("privileged: true", covered(POD, "inner"));
    assertEquals("image: i", covered(POD, "beside"));
  }

  @Test
  void theFirstBlockCoversTheFile() {
    assertEquals(POD, covered(POD, "head"));
    assertTrue(Manifested.of(POD).document().notes().getFirst().opensFile());
  }

  @Test
  void aCommentAboveADocumentCoversIt() {
    assertEquals("apiVersion: v1\nkind: Pod", covered(POD, "second"));
  }

  @Test
  void aCommentWithoutAnythingBelowCoversItself() {
    assertEquals("# last", covered(POD, "last"));
  }

  @Test
  void annotationsThatMakeExceptionsCoverTheirObject() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              annotations:
                plimsoll.dev/ignore.no-privileged: needs devices
                checkov.io/skip1: CKV_K8S_16=why
                prometheus.io/scrape: "true"
            spec:
              template:
                metadata:
                  annotations:
                    ignore-check.kube-linter.io/run-as-non-root: old
                spec: {containers: []}
            """);
    List<Note> notes = read.document().notes();
    assertEquals(
        List.of(
            "plimsoll.dev/ignore.no-privileged=needs devices",
            "checkov.io/skip1=CKV_K8S_16=why",
            "ignore-check.kube-linter.io/run-as-non-root=old"),
        notes.stream().map(note -> note.key() + "=" + note.text()).toList());
    assertEquals(0, notes.getFirst().covers().start());
    assertEquals("checkov.io/skip1", read.textAt(notes.get(1).at()));
  }
}
