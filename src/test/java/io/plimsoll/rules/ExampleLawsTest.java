package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
