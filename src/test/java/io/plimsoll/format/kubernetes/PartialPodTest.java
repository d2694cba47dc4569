package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a pod's word and a container's word go together when one of them is open, refused, taken
/// away, or left to another document.
class PartialPodTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      spec:
        securityContext: {%s}
        containers:
          - name: web
            image: nginx
            securityContext: {%s}
      """;

  private static final String PATCH =
      """
      apiVersion: apps/v1
      kind: Deployment
      spec:
        template:
          spec:
            securityContext: {%s}
            containers:
              - name: web
                securityContext: {%s}
      """;

  private static String nonRoot(String file, String pod, String container) {
    Manifested read = Manifested.of(file.formatted(written(pod), written(container)));
    return read.shown(read.only().identity().runAsNonRoot()).replaceAll(" @[0-9]+", "");
  }

  private static String written(String value) {
    return value == null ? "" : "runAsNonRoot: " + value;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "        |         | absent false",
        "true    |         | inherited true from pod",
        "        | true    | declared true",
        "false   | true    | declared true over declared false",
        "true    | false   | declared false over declared true",
        "'${P}'  |         | unresolved ${P}",
        "'${P}'  | true    | declared true over unresolved ${P}",
        "'${P}'  | '${C}'  | unresolved ${C}",
        "true    | '${C}'  | unresolved ${C}",
        "'yes'   |         | invalid yes",
        "'yes'   | true    | declared true over invalid yes",
        "true    | 'yes'   | invalid yes",
        "true    | null    | inherited true from pod",
        "null    | true    | declared true",
        "null    |         | absent false"
      })
  void aWholePodDecidesItself(String pod, String container, String expected) {
    assertEquals(expected, nonRoot(POD, pod, container));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "        |         | unstated",
        "true    |         | inherited true from pod",
        "        | true    | declared true",
        "false   | true    | declared true over declared false",
        "null    |         | removed",
        "null    | true    | declared true",
        "true    | null    | removed",
        "'${P}'  |         | unresolved ${P}"
      })
  void aPatchLeavesTheRestToAnotherDocument(String pod, String container, String expected) {
    assertEquals(expected, nonRoot(PATCH, pod, container));
  }

  @Test
  void aReplacedContextOfAContainerStillInheritsFromThePod() {
    assertEquals(
        "inherited true from pod @6",
        shownNonRoot(PATCH.formatted("runAsNonRoot: true", "$patch: replace")));
  }

  @Test
  void aReplacedContextOfThePodSaysNothingMore() {
    assertEquals("unstated @8", shownNonRoot(PATCH.formatted("$patch: replace", "")));
  }

  private static String shownNonRoot(String text) {
    Manifested read = Manifested.of(text);
    return read.shown(read.only().identity().runAsNonRoot());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                      | {}                   | absent",
        "{type: spc_t}           | {}                   | declared spc_t",
        "{type: '${T}'}          | {}                   | unresolved ${T}",
        "{level: '${L}'}         | {}                   | declared",
        "{user: 5}               | {}                   | invalid 5",
        "{type: spc_t}           | {type: container_t}  | declared container_t",
        "{type: spc_t}           | {level: s0}          | declared",
        "none                    | {}                   | invalid none"
      })
  void labelsAreTakenWhole(String pod, String container, String expected) {
    String own = container.equals("{}") ? "" : "seLinuxOptions: " + container;
    String outer = pod.equals("{}") ? "" : "seLinuxOptions: " + pod;
    Manifested read = Manifested.of(POD.formatted(outer, own));
    var setting = read.only().isolation().selinux();
    String shown = read.shown(setting).replaceFirst(" .*", "").replace("inherited", "declared");
    String value =
        setting.written().isPresent()
            ? setting.written().get().type().orElse("")
            : read.shown(setting).replaceFirst(" @.*", "").replaceFirst("^\\w+ ?", "");
    assertEquals(expected, (shown + " " + value).strip());
  }
}
