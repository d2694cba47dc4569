package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.source.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

  @Test
  void commentsCoverWhatTheyStandOn() {
    String text =
        """
        # the shop
        services:
          web: # in front
            image: nginx
            # needed for tracing
            pid: host
            cap_add:
              # for ping
              - NET_RAW
              - NET_ADMIN # for routes
        """;
    List<Note> notes = Read.document(text).notes();
    assertEquals(
        List.of(true, false, false, false, false), notes.stream().map(Note::opensFile).toList());
    assertEquals(text, notes.get(0).covers().of(text));
    assertTrue(notes.get(1).covers().of(text).startsWith("web:"));
    assertEquals("pid: host", notes.get(2).covers().of(text));
    assertEquals("needed for tracing", notes.get(2).text());
    assertEquals("NET_RAW", notes.get(3).covers().of(text));
    assertEquals("NET_ADMIN", notes.get(4).covers().of(text));
  }

  @Test
  void aCommentBehindEverythingCoversItself() {
    String text = "services:\n  web:\n    image: nginx\n# end\n";
    Note note = Read.document(text).notes().getFirst();
    assertEquals("# end", note.covers().of(text));
  }

  @Test
  void theOutlineFollowsAliasesAndMergeKeys() {
    String text =
        """
        x-base: &base
          user: "1000"
        services:
          web:
            <<: *base
            ports: ["80:80"]
        """;
    assertEquals(
        Map.of(
            "", "{}",
            "x-base", "{}",
            "x-base/user", "1000",
            "services", "{}",
            "services/web", "{}",
            "services/web/user", "1000",
            "services/web/ports", "[]",
            "services/web/ports/0", "80:80"),
        Read.document(text).outline());
  }

  @Test
  void theOutlineDoesNotKnowLayout() {
    Document block = Read.document("services:\n  a/b:\n    image:   nginx # x\n");
    Document flow = Read.document("services: {\"a/b\": {image: nginx}}");
    assertEquals(block.outline(), flow.outline());
  }

  @Test
  void furtherDocumentsHaveTheirNumber() {
    Document document =
        Read.document("services: {a: {image: x}}\n---\nservices: {b: {image: y}}\n");
    assertEquals("y", document.outline().get("#1/services/b/image"));
    assertEquals(2, Read.containers(document).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volumes: ['aa:/x', 'bb:/x/']                          | compose-duplicate-mount",
        "volumes: ['aa:/tmp']\\ntmpfs: /tmp                   | compose-duplicate-mount",
        "network_mode: host\\nnetworks: [a]                  | compose-exclusive-keys",
        "pids_limit: 1\\ndeploy: {resources: {limits: {pids: 2}}} | compose-distinct-limits",
        "mem_limit: 1g\\ndeploy: {resources: {limits: {memory: 2g}}} | compose-distinct-limits",
      })
  void whatComposeRefuses(String keys, String code) {
    List<Problem> conflicts = conflicts(keys);
    assertEquals(List.of(code), conflicts.stream().map(Problem::code).toList());
    assertEquals("web", conflicts.getFirst().facts().get("service"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volumes: ['aa:/x', 'bb:/y']",
        "pids_limit: 1\\ndeploy: {resources: {limits: {pids: 1}}}",
        "network_mode: host",
        "volumes: ['aa:${X}', 'bb:${X}']",
      })
  void whatComposeAccepts(String keys) {
    assertEquals(List.of(), conflicts(keys));
  }

  private static List<Problem> conflicts(String keys) {
    String written = keys.replace("\\n", "\n").indent(4);
    return Read.document("services:\n  web:\n    image: nginx\n" + written).conflicts();
  }
}
