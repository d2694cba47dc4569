package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.IneffectiveField;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys that do not count: where they go with all they hold, and when they stay.
class MoveRefusalTest {

  private static Remedy[] moves(String text) {
    return Read.document(text).subjects().stream()
        .filter(Workload.class::isInstance)
        .map(Workload.class::cast)
        .flatMap(workload -> workload.ineffectiveFields().stream())
        .map(MoveRefusalTest::move)
        .toArray(Remedy[]::new);
  }

  private static Remedy move(IneffectiveField field) {
    return new Remedy.MoveField(field.at().span(), field.counts().orElseThrow());
  }

  private static void becomes(String before, String after) {
    String head = "services:\n  web:\n    image: nginx:1.29\n";
    String text = head + before.indent(4);
    assertEquals(head + after.indent(4), Mend.all(text, moves(text)));
  }

  private static void stays(String keys) {
    becomes(keys, keys);
  }

  @Test
  void aListKeepsItsItemsAndComments() {
    becomes(
        """
        cap-drop: # all of them
          - ALL # yes
        """,
        """
        cap_drop: # all of them
          - ALL # yes
        """);
  }

  @Test
  void aKeyKeepsItsPlaceAndQuotes() {
    becomes(
        """
        restart: always
        readonly: "true"
        tty: true
        """,
        """
        restart: always
        read_only: "true"
        tty: true
        """);
  }

  @Test
  void aKeyOfDeployLeavesTheOthersThere() {
    becomes(
        """
        deploy:
          replicas: 2
          read_only: true
        """,
        """
        deploy:
          replicas: 2
        read_only: true
        """);
  }

  @Test
  void aTextBecomesAList() {
    becomes(
        """
        security_opt: no-new-privileges:true
        """,
        """
        security_opt:
          - no-new-privileges:true
        """);
  }

  @Test
  void aTextUnderAMisspeltKeyBecomesAListToo() {
    becomes(
        """
        security_opts: label=disable
        """,
        """
        security_opt:
          - label=disable
        """);
  }

  @Test
  void twoKeysAreMovedInOnePass() {
    becomes(
        """
        readonly: true
        cap_drop: ALL
        """,
        """
        read_only: true
        cap_drop:
          - ALL
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "readonly: true            | read_only: false",
        "cap-drop: [ALL]           | cap_drop: []",
        "no_new_privileges: true   | security_opt: [label=disable]"
      })
  void aKeyThatIsThereIsNotWrittenTwice(String stray, String present) {
    stays(stray + "\n" + present + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "read-only: {a: b}",
        "cap-drop: {ALL: true}",
        "cap-drop: [{name: ALL}]",
        "privilege: [true]",
        "no_new_privileges: \"false\"",
        "no_new_privileges: maybe"
      })
  void aValueOfAnotherShapeStays(String keys) {
    stays(keys + "\n");
  }

  @Test
  void aKeyThatAMergeKeyBringsStays() {
    String text =
        """
        x-base: &base
          readonly: true
        services:
          web:
            <<: *base
            image: nginx:1.29
        """;
    assertEquals(text, Mend.all(text, moves(text)));
  }

  @Test
  void aListUnderDeployThatTheServiceHasStays() {
    stays("deploy: {cap_drop: [ALL]}\ncap_drop: [NET_RAW]\n");
  }

  @Test
  void aVariableIsMovedAsItStands() {
    becomes("readonly: ${READ_ONLY:-true}\n", "read_only: ${READ_ONLY:-true}\n");
  }

  @Test
  void thePathsNameTheServiceAndTheKey() {
    assertEquals(
        List.of("services.web.deploy.read_only > services.web.read_only"),
        Read.workload("deploy: {read_only: true}").ineffectiveFields().stream()
            .map(field -> field.field() + " > " + field.counts().orElseThrow())
            .toList());
  }
}
