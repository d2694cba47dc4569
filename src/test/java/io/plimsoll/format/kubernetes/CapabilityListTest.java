package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Remedy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of capabilities as people write them, and what remedies make of them.
class CapabilityListTest {
  private static String shown(List<Entry> entries) {
    return String.join(
        " ", entries.stream().map(entry -> entry.text() + (entry.resolved() ? "" : "?")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "capabilities: {drop: [ALL]}                 | ''  | ALL",
        "capabilities: {drop: ['ALL', \"CHOWN\"]}    | ''  | ALL CHOWN",
        "capabilities: {add: [A], drop: []}          | A   | ''",
        "capabilities: {add: [A, '{{ b }}', $(C)]}   | A {{ b }}? $(C)? | ''",
        "capabilities: {drop: '{{ drop }}'}          | ''  | {{ drop }}?",
        "capabilities: {drop: ALL}                   | ''  | ''",
        "capabilities: {drop: {ALL: true}}           | ''  | ''",
        "capabilities: {drop: null}                  | ''  | ''",
        "capabilities: ALL                           | ''  | ''",
        "capabilities: \"${CAPS}\"                   | ${CAPS}? | ${CAPS}?",
        "capabilities: {add: [[A]]}                  | ''  | ''"
      })
  void listsOfAWholePod(String context, String added, String dropped) {
    var capabilities =
        Manifested.container("securityContext: {" + context + "}")
            .only()
            .isolation()
            .capabilities();
    assertEquals(added, shown(capabilities.added()).strip());
    assertEquals(dropped, shown(capabilities.dropped()).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "capabilities: {add: [A]}            | A | ?",
        "capabilities: {drop: [ALL]}         | '' | ALL",
        "capabilities: {drop: null}          | '' | ?",
        "capabilities: {$patch: delete}      | '' | ?",
        "capabilities: {$patch: replace}     | '' | ''",
        "runAsUser: 5                        | '' | ?"
      })
  void aPatchLeavesOpenWhatItDoesNotDrop(String context, String added, String dropped) {
    Manifested read =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                    - name: web
                      securityContext: {%s}
            """
                .formatted(context));
    var capabilities = read.only().isolation().capabilities();
    assertEquals(added, shown(capabilities.added()));
    assertEquals(dropped, shown(capabilities.dropped()));
  }

  private static void becomes(String before, String after, Remedy... remedies) {
    String head =
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web
              image: nginx
              securityContext:
        """;
    assertEquals(head + after.indent(8), Mended.all(head + before.indent(8), remedies));
  }

  @Test
  void allIsAddedInTheStyleOfTheOtherLists() {
    becomes(
        """
        capabilities:
          add:
            - CHOWN # files
        """,
        """
        capabilities:
          add:
            - CHOWN # files
          drop:
            - ALL
        """,
        new Remedy.DropAllCapabilities());
  }

  @Test
  void allTakesThePlaceOfItsOtherSpellings() {
    becomes(
        """
        capabilities:
          drop:
            - NET_RAW
            - CAP_ALL # everything
        """,
        """
        capabilities:
          drop:
            - NET_RAW
            - ALL # everything
        """,
        new Remedy.DropAllCapabilities());
  }

  @Test
  void aNameGoesFromEveryPlaceOfTheList() {
    becomes(
        """
        capabilities:
          add:
            - SYS_ADMIN
            - CHOWN
            - "SYS_ADMIN"
        """,
        """
        capabilities:
          add:
            - CHOWN
        """,
        new Remedy.RemoveCapability("SYS_ADMIN"));
  }

  @Test
  void aListThatLosesItsNamesGoesWithItsMap() {
    becomes(
        """
        runAsUser: 5
        capabilities:
          add:
            - SYS_ADMIN
            - SYS_TIME
        """,
        """
        runAsUser: 5
        """,
        new Remedy.RemoveCapability("SYS_ADMIN"),
        new Remedy.RemoveCapability("SYS_TIME"));
  }

  @Test
  void aNameIsTheWholeName() {
    becomes(
        """
        capabilities: {add: [NET_ADMIN, NET_BIND_SERVICE]}
        """,
        """
        capabilities: {add: [NET_ADMIN, NET_BIND_SERVICE]}
        """,
        new Remedy.RemoveCapability("NET"));
  }

  @Test
  void droppingAndRemovingAreOnePass() {
    becomes(
        """
        capabilities: {add: [SYS_ADMIN]}
        """,
        """
        capabilities: {drop: [ALL]}
        allowPrivilegeEscalation: false
        """,
        new Remedy.DropAllCapabilities(),
        new Remedy.RemoveCapability("SYS_ADMIN"),
        new Remedy.ForbidPrivilegeEscalation());
  }
}
