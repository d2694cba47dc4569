package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Container;
import io.plimsoll.model.Profile;
import io.plimsoll.model.Setting;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts for a container when its pod and itself speak: the container's own value wins whole,
/// `null` says nothing, and what a pod cannot say is not inherited.
class PrecedenceTest {

  private static <T> String shown(
      String pod, String container, Function<Container, Setting<T>> setting) {
    Manifested read = read(pod, container);
    return read.shown(setting.apply(read.only())).replaceAll(" @[0-9]+", "");
  }

  private static Manifested read(String pod, String container) {
    return Manifested.of(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec:
          securityContext: {POD}
          containers:
            - name: web
              image: i
              securityContext: {OWN}
        """
            .replace("{POD}", "{" + blank(pod) + "}")
            .replace("{OWN}", "{" + blank(container) + "}"));
  }

  private static String blank(String text) {
    return text.equals("-") ? "" : text;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -                     | -                     | absent false
          runAsNonRoot: true    | -                     | inherited true from pod
          runAsNonRoot: false   | -                     | inherited false from pod
          -                     | runAsNonRoot: true    | declared true
          runAsNonRoot: false   | runAsNonRoot: true    | declared true over declared false
          runAsNonRoot: true    | runAsNonRoot: false   | declared false over declared true
          runAsNonRoot: true    | runAsNonRoot: null    | inherited true from pod
          runAsNonRoot: null    | -                     | absent false
          runAsNonRoot: maybe   | -                     | invalid maybe
          runAsNonRoot: true    | runAsNonRoot: maybe   | invalid maybe
          runAsNonRoot: "${X}"  | -                     | unresolved ${X}
          runAsNonRoot: "${X}"  | runAsNonRoot: true    | declared true over unresolved ${X}
          runAsNonRoot: true    | runAsNonRoot: "${X}"  | unresolved ${X}
          """)
  void runAsNonRoot(String pod, String container, String expected) {
    assertEquals(expected, shown(pod, container, c -> c.identity().runAsNonRoot()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -            | -             | absent
          runAsUser: 0 | -             | inherited 0 from pod
          runAsUser: 0 | runAsUser: 5  | declared 5 over declared 0
          runAsUser: 5 | runAsUser: 0  | declared 0 over declared 5
          runAsUser: 5 | runAsUser: -1 | invalid -1
          runAsUser: 5 | runAsUser: ~  | inherited 5 from pod
          """)
  void runAsUser(String pod, String container, String expected) {
    assertEquals(expected, shown(pod, container, c -> c.identity().user()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -                                    | -                                    | absent
          seccompProfile: {type: Unconfined}   | -                                    | inherited Unconfined
          seccompProfile: {type: Unconfined}   | seccompProfile: {type: Localhost}    | declared Localhost
          seccompProfile: {type: Localhost}    | seccompProfile: {type: Unconfined}   | declared Unconfined
          seccompProfile: {type: Localhost}    | seccompProfile: {}                   | invalid
          seccompProfile: {type: Localhost}    | seccompProfile: null                 | inherited Localhost
          seccompProfile: Unconfined           | -                                    | invalid
          seccompProfile: {type: 1}            | -                                    | invalid
          """)
  void aProfileIsTakenWhole(String pod, String container, String expected) {
    Setting<Profile> seccomp = read(pod, container).only().isolation().seccomp();
    String type = seccomp.written().map(profile -> " " + profile.type()).orElse("");
    String word = seccomp.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    assertEquals(expected, word + type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          privileged: true                | absent false
          allowPrivilegeEscalation: false | absent true
          readOnlyRootFilesystem: true    | absent false
          procMount: Unmasked             | absent Default
          """)
  void whatOnlyContainersCanSayIsNotInherited(String pod, String expected) {
    String key = pod.substring(0, pod.indexOf(':'));
    assertEquals(
        expected,
        switch (key) {
          case "privileged" -> shown(pod, "-", c -> c.isolation().privileged());
          case "allowPrivilegeEscalation" ->
              shown(pod, "-", c -> c.isolation().allowPrivilegeEscalation());
          case "readOnlyRootFilesystem" -> shown(pod, "-", c -> c.isolation().readOnlyRoot());
          default -> shown(pod, "-", c -> c.isolation().procMount());
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seLinuxOptions: {type: a, level: b} | seLinuxOptions: {user: c}  | Optional.empty Optional[c]
          seLinuxOptions: {type: a, level: b} | seLinuxOptions: {level: c} | Optional.empty Optional.empty
          seLinuxOptions: {type: a, user: b}  | -                          | Optional[a] Optional[b]
          """)
  void labelsAreNotMixed(String pod, String container, String expected) {
    var labels = read(pod, container).only().isolation().selinux().written().orElseThrow();
    assertEquals(expected, labels.type() + " " + labels.user());
  }
}
