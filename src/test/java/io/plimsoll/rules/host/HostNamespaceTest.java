package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the three rules on the host's namespaces have in common, and what each asks of Compose.
final class HostNamespaceTest {

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(new NoHostIpc(), "hostIPC", "ipc"),
        Arguments.of(new NoHostPid(), "hostPID", "pid"),
        Arguments.of(new NoHostNetwork(), "hostNetwork", "network_mode"));
  }

  private static List<String> pod(Rule<?> rule, String field) {
    return Answers.pod(
        rule,
        field
            + """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """);
  }

  private static List<String> service(Rule<?> rule, String key) {
    return Answers.service(rule, "image: registry.example.org/web:1.4\n" + key);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHostsNamespaceIsBroken(Rule<?> rule, String field, String key) {
    assertEquals(List.of("1 broken"), pod(rule, field + ": true\n"));
    assertEquals(List.of("2 broken"), service(rule, key + ": host\n"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aNamespaceOfItsOwnHolds(Rule<?> rule, String field, String key) {
    assertEquals(List.of(), pod(rule, field + ": false\n"));
    assertEquals(List.of(), pod(rule, ""));
    assertEquals(List.of(), pod(rule, field + ":\n"));
    assertEquals(List.of(), service(rule, ""));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anotherServicesNamespaceHolds(Rule<?> rule, String field, String key) {
    assertEquals(List.of(), service(rule, key + ": service:web\n"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anExpressionIsOpen(Rule<?> rule, String field, String key) {
    assertEquals(List.of("1 open EXPRESSION"), pod(rule, field + ": \"{{ .Values.on }}\"\n"));
    assertEquals(List.of("2 open EXPRESSION"), service(rule, key + ": ${MODE}\n"));
    assertEquals(List.of("2 broken"), service(rule, key + ": ${MODE:-host}\n"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aFieldOfAnotherNamespaceSaysNothing(Rule<?> rule, String field, String key) {
    String others =
        Stream.of("hostIPC", "hostPID", "hostNetwork")
            .filter(other -> !other.equals(field))
            .map(other -> other + ": true\n")
            .reduce("", String::concat);
    assertEquals(List.of(), pod(rule, others));
  }
}
