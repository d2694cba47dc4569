package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.format.Document;
import io.plimsoll.model.Container;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The examples on the cards in other clothes: what a rule finds and mends does not depend on how
/// lines end, nor on which object of the API holds the pod.
final class ExampleLawsTest {
  /// Judges what is written where it is written, by the schema of the object.
  private static final String FIELDS = "effective-security-fields";

  /// Rules whose fix needs what a registry says.
  private static final Set<String> LOOKED_UP = Set.of("image-digest");

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        template:
      """;
  private static final String CRON_JOB =
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata:
        name: web
      spec:
        jobTemplate:
          spec:
            template:
      """;
  private static final String ROLLOUT =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata:
        name: web
      spec:
        template:
      """;

  static Stream<Arguments> examples() {
    return Catalogue.rules().stream()
        .flatMap(rule -> rule.card().examples().stream().map(example -> named(rule, example)));
  }

  static Stream<Arguments> pods() {
    return examples()
        .filter(arguments ->
            arguments.get()[1] instanceof Example example && example.bad().contains("kind: Pod\n"));
  }

  static Stream<Arguments> yaml() {
    return examples()
        .filter(arguments ->
            arguments.get()[1] instanceof Example example && example.path().endsWith(".yaml"));
  }

  static Stream<Arguments> containers() {
    return pods()
        .filter(arguments ->
            arguments.get()[0] instanceof Named<?> named
                && named.getPayload() instanceof Rule<?> rule
                && rule.subject().equals(Container.class)
                && arguments.get()[1] instanceof Example example
                && example.bad().contains("  containers:\n    - name: web\n"));
  }

  static Stream<Arguments> shapedPods() {
    return pods().filter(ExampleLawsTest::isAboutSettings);
  }

  static Stream<Arguments> services() {
    return examples()
        .filter(ExampleLawsTest::isAboutSettings)
        .filter(arguments ->
            arguments.get()[1] instanceof Example example
                && example.bad().startsWith("services:\n  web:\n"));
  }

  private static boolean isAboutSettings(Arguments arguments) {
    return arguments.get()[0] instanceof Named<?> named && !named.getName().startsWith(FIELDS);
  }

  private static Arguments named(Rule<?> rule, Example example) {
    return Arguments.of(Named.of(rule.card().slug() + " " + example.path(), rule), example);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void windowsLinesAreLines(Rule<?> rule, Example example) {
    holdsFor(rule, example, text -> text.replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theLastLineMayBeOpen(Rule<?> rule, Example example) {
    holdsFor(rule, example, String::stripTrailing);
  }

  @ParameterizedTest
  @MethodSource("pods")
  void aDeploymentsPodIsAPod(Rule<?> rule, Example example) {
    holdsFor(rule, example, text -> DEPLOYMENT + fromMetadata(text).indent(4));
  }

  @ParameterizedTest
  @MethodSource("pods")
  void theJobOfACronJobHasAPod(Rule<?> rule, Example example) {
    holdsFor(rule, example, text -> CRON_JOB + fromMetadata(text).indent(8));
  }

  @ParameterizedTest
  @MethodSource("pods")
  void aPodInAListIsAPod(Rule<?> rule, Example example) {
    holdsFor(rule, example, text -> "apiVersion: v1\nkind: List\nitems:\n  -\n" + text.indent(4));
  }

  @ParameterizedTest
  @MethodSource("shapedPods")
  void aCustomResourceOfThatShapeHasAPod(Rule<?> rule, Example example) {
    holdsFor(rule, example, text -> ROLLOUT + fromMetadata(text).indent(4));
  }

  @ParameterizedTest
  @MethodSource("pods")
  void aSecondDocumentIsRead(Rule<?> rule, Example example) {
    holdsFor(
        rule,
        example,
        text -> "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n---\n" + text);
  }

  @ParameterizedTest
  @MethodSource("containers")
  void anInitContainerIsAContainer(Rule<?> rule, Example example) {
    Document bad = Reading.read(example.path(), withInitContainer(example.bad()));
    assertEquals(2, Reading.judge(rule, bad).size());
    Document good = Reading.read(example.path(), withInitContainer(example.good()));
    assertEquals(List.of(), Reading.judge(rule, good));
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void jsonIsYaml(Rule<?> rule, Example example) throws JsonProcessingException {
    Document bad = Reading.read(example.path(), json(example.bad()));
    assertEquals(1, Reading.judge(rule, bad).size());
    Document good = Reading.read(example.path(), json(example.good()));
    assertEquals(List.of(), Reading.judge(rule, good));
    String mended = Reading.fix(rule, bad);
    assertEquals(
        isMendable(rule) ? tree(json(example.good())) : tree(json(example.bad())), tree(mended));
  }

  @ParameterizedTest
  @MethodSource("services")
  void anExtendingServiceIsJudgedLikeItsBase(Rule<?> rule, Example example) {
    String text = example.bad().stripTrailing() + "\n  more:\n    extends: web\n";
    List<Verdict> verdicts = Reading.judge(rule, Reading.read(example.path(), text));
    assertEquals(2, verdicts.size(), verdicts::toString);
    assertEquals(1, verdicts.stream().map(ExampleLawsTest::spoken).distinct().count());
  }

  /// A verdict without its place: what is written nowhere is missing at each service.
  private static String spoken(Verdict verdict) {
    return verdict instanceof Verdict.Broken(String part, _, String cause, var facts, _, _)
        ? part + " " + cause + " " + facts
        : verdict.toString();
  }

  private static boolean isMendable(Rule<?> rule) {
    return rule.card().grade() != Grade.NONE && !LOOKED_UP.contains(rule.card().slug());
  }

  /// The pod with its container once more, as one that runs before it.
  private static String withInitContainer(String pod) {
    int start = pod.indexOf("  containers:\n") + "  containers:\n".length();
    Matcher next = Pattern.compile("(?m)^  \\S").matcher(pod);
    int end = next.find(start) ? next.start() : pod.length();
    String container = pod.substring(start, end).replace("- name: web", "- name: before");
    return pod.substring(0, end) + "  initContainers:\n" + container + pod.substring(end);
  }

  private static String json(String yaml) throws JsonProcessingException {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(loaded);
  }

  private static JsonNode tree(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }

  private static String fromMetadata(String pod) {
    return pod.substring(pod.indexOf("metadata:\n"));
  }

  private static void holdsFor(Rule<?> rule, Example example, UnaryOperator<String> clothes) {
    String bad = clothes.apply(example.bad());
    List<Verdict> verdicts = Reading.judge(rule, Reading.read(example.path(), bad));
    assertEquals(1, verdicts.size(), verdicts::toString);
    assertEquals(true, Verdicts.isBroken(verdicts));
    String good = clothes.apply(example.good());
    assertEquals(List.of(), Reading.judge(rule, Reading.read(example.path(), good)));
    assertEquals(
        isMendable(rule) ? good : bad, Reading.fix(rule, Reading.read(example.path(), bad)));
  }
}
