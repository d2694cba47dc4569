package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Container;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Directives of strategic merge make an object a patch, wherever they stand in it.
class DirectiveTest {
  private static final String WHOLE =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        selector: {}
        template:
          spec:
            containers:
              - name: web
                image: nginx
      """;

  private static boolean isPartial(String text) {
    return Manifested.of(text).document().pods().getFirst().fields().partial();
  }

  @Test
  void withoutDirectiveItIsWhole() {
    assertEquals(false, isPartial(WHOLE));
    assertEquals("absent false @10", shown(WHOLE));
  }

  private static String shown(String text) {
    Manifested read = Manifested.of(text);
    Container web = read.only();
    return read.shown(web.isolation().readOnlyRoot());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "name: web  | $patch: merge",
        "selector: {} | $retainKeys: [template]",
        "selector: {} | $deleteFromPrimitiveList/finalizers: [a]",
        "selector: {} | $setElementOrder/containers: [{name: web}]"
      })
  void oneBesideAnyKeyMakesAPatch(String key, String directive) {
    String line = "  " + key + "\n";
    assertEquals(
        true, isPartial(WHOLE.replaceFirst(Pattern.quote(line), "$0  \\" + directive + "\n")));
  }

  @Test
  void oneInsideAListMakesAPatch() {
    assertEquals(true, isPartial(WHOLE + "          env: [{name: A, $patch: delete}]\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$schema", "$id", "$ref", "patch", "$setElementOrders", "x$patch"})
  void anyOtherKeyMakesNone(String key) {
    assertEquals(false, isPartial(WHOLE.replace("metadata:\n", key + ": a\nmetadata:\n")), key);
  }

  @Test
  void aTextIsNoDirective() {
    assertEquals(false, isPartial(WHOLE.replace("  name: web\nspec", "  name: $patch\nspec")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{$patch: delete}               | removed",
        "{$patch: replace}              | absent false",
        "{$patch: merge}                | unstated",
        "{readOnlyRootFilesystem: }     | removed",
        "{readOnlyRootFilesystem: true} | declared true"
      })
  void aPatchSaysWhatItDoesToAContext(String context, String expected) {
    String patch = WHOLE.replace("  selector: {}\n", "");
    String text = patch.replace("image: nginx", "securityContext: " + context);
    assertEquals(expected, shown(text).replaceFirst(" @.*", ""));
  }

  @Test
  void itemsThatGoAreNoParts() {
    Manifested read =
        Manifested.of(
            WHOLE
                + """
                          env:
                            - {name: OLD, value: a, $patch: delete}
                            - {name: KEPT, value: b}
                          volumeMounts:
                            - {name: v, mountPath: /old, $patch: delete}
                      volumes:
                        - {name: v, $patch: delete}
                """);
    Container web = read.only();
    assertEquals(List.of("KEPT"), web.environment().stream().map(v -> v.name()).toList());
    assertEquals(List.of(), web.mounts());
    assertEquals(List.of(), read.workload().volumes());
  }

  @Test
  void whatAPatchMountsAnotherDocumentMayList() {
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
                      volumeMounts: [{name: v, mountPath: /v}]
            """);
    assertEquals("unstated @8", read.shown(read.only().mounts().getFirst().source()));
    assertEquals(List.of(), read.document().conflicts());
  }
}
