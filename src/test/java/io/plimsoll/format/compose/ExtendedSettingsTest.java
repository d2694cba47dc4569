package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Document;
import io.plimsoll.model.Container;
import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a service takes over from the one that it extends, key by key.
class ExtendedSettingsTest {
  private static Document document(String base, String own) {
    return Read.document(
        "services:\n  base:\n    image: nginx:1.29\n"
            + indented(base)
            + "  web:\n    extends: base\n"
            + indented(own));
  }

  private static String indented(String keys) {
    return keys == null || keys.isEmpty() ? "" : keys.replace("; ", "\n").indent(4);
  }

  private static Container web(String base, String own) {
    return Read.named(document(base, own), "web");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "privileged: true      |                    | extends true",
        "privileged: true      | privileged: false  | = false",
        "privileged: ${P}      |                    | open ${P}",
        "privileged: ${P}      | privileged: true   | = true",
        "privileged: true      | privileged: ${P}   | open ${P}",
        "                      | privileged: true   | = true",
        "                      |                    | absent false",
        "privileged: maybe     |                    | invalid maybe"
      })
  void aSwitchIsOverridden(String base, String own, String expected) {
    assertEquals(expected, Read.say(web(base, own).isolation().privileged()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mem_limit: 1g                               |                | extends 1g",
        "mem_limit: 1g                               | mem_limit: 2g  | = 2g",
        "deploy: {resources: {limits: {memory: 1g}}} |                | extends 1g",
        "deploy: {resources: {limits: {memory: 1g}}} | deploy: {resources: {limits: {pids: 5}}}"
            + " | extends 1g",
        "deploy: {replicas: 2} | deploy: {resources: {limits: {memory: 2g}}} | = 2g",
        "deploy: {resources: {limits: {memory: 1g}}} | mem_limit: 2g  | = 2g"
      })
  void mapsAreMerged(String base, String own, String expected) {
    assertEquals(expected, Read.say(web(base, own).resources().memoryLimit()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cap_drop: [ALL]      | cap_drop: [CHOWN] | ALL CHOWN",
        "cap_drop: [ALL]      |                   | ALL",
        "                     | cap_drop: [ALL]   | ALL"
      })
  void listsAreAppended(String base, String own, String expected) {
    assertEquals(
        expected,
        String.join(
            " ",
            web(base, own).isolation().capabilities().dropped().stream()
                .map(entry -> entry.text())
                .toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['no-new-privileges:true']  | ['label=disable']            | extends false",
        "['no-new-privileges:true']  | ['no-new-privileges:false']  | = true",
        "['no-new-privileges:false'] | ['no-new-privileges']        | = false"
      })
  void theLastOptionCounts(String base, String own, String expected) {
    Container web = web("security_opt: " + base, "security_opt: " + own);
    assertEquals(expected, Read.say(web.isolation().allowPrivilegeEscalation()));
  }

  @Test
  void variablesAreMergedByName() {
    List<EnvironmentVariable> variables =
        web("environment: {A: 1, B: 2}", "environment: ['B=3', 'C=4']").environment();
    assertEquals(
        List.of("A extends 1", "B = 3", "C = 4"),
        variables.stream()
            .map(variable -> variable.name() + " " + Read.say(variable.value()))
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "network_mode: host  |                      | extends true",
        "network_mode: host  | network_mode: bridge | = false",
        "                    | network_mode: host   | = true",
        "network_mode: none  |                      | extends false"
      })
  void theHostsNetworkIsTakenOver(String base, String own, String expected) {
    Workload workload = (Workload) Read.subject(document(base, own), "service/web", Workload.class);
    assertEquals(expected, Read.say(workload.namespaces().hostNetwork()));
  }

  @Test
  void sysctlsOfBothCount() {
    Workload workload =
        (Workload)
            Read.subject(
                document("sysctls: {a: 1}", "sysctls: {b: 2, a: 3}"),
                "service/web",
                Workload.class);
    assertEquals(List.of("a", "b"), workload.sysctls().stream().map(s -> s.name()).toList());
  }

  @Test
  void anUnknownKeyOfTheBaseIsTheBasesMatter() {
    Document document = document("readonly: true", "tty: true");
    Workload base = (Workload) Read.subject(document, "service/base", Workload.class);
    Workload web = (Workload) Read.subject(document, "service/web", Workload.class);
    assertEquals(1, base.ineffectiveFields().size());
    assertEquals(List.of(), web.ineffectiveFields());
  }
}
