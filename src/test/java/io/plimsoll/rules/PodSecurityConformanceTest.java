package io.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plimsoll.format.Surroundings;
import io.plimsoll.format.kubernetes.KubernetesFormat;
import io.plimsoll.model.Subject;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Judges the test pods of the Pod Security Standards (kubernetes/pod-security-admission): every
/// pod that breaks a control breaks a rule which refers to it, and no rule of a level is broken by
/// a pod that passes the level.
final class PodSecurityConformanceTest {
  private static final Path PODS = Path.of("../shared/corpora/pss");
  private static final String STANDARD = "pod-security-standards";

  @ParameterizedTest
  @CsvSource({
    "baseline, 24", "baseline, 30", "baseline, 34", "baseline, 35", "baseline, 37",
    "restricted, 24", "restricted, 30", "restricted, 34", "restricted, 35", "restricted, 37"
  })
  void everyPodThatBreaksAControlBreaksARuleOfIt(String level, int minor) throws IOException {
    List<String> missed =
        pods(level, minor, "fail").stream()
            .filter(pod -> !isBroken(pod, level, minor))
            .map(Path::toString)
            .toList();
    assertEquals(List.of(), missed);
  }

  @ParameterizedTest
  @CsvSource({
    "baseline, 24", "baseline, 30", "baseline, 34", "baseline, 35", "baseline, 37",
    "restricted, 24", "restricted, 30", "restricted, 34", "restricted, 35", "restricted, 37"
  })
  void noPodThatPassesBreaksARuleOrLeavesItOpen(String level, int minor) throws IOException {
    List<String> wrong =
        pods(level, minor, "pass").stream()
            .flatMap(pod ->
                rules(level, minor)
                    .filter(rule -> !judge(rule, pod, minor).isEmpty())
                    .map(rule -> pod + ": " + rule.card().slug()))
            .toList();
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @CsvSource({"baseline", "restricted"})
  void everyControlOfTheCorpusHasARule(String level) throws IOException {
    for (Path pod : pods(level, 37, "fail")) {
      assertTrue(rules(level, 37).anyMatch(rule -> refersTo(rule, control(pod))), pod::toString);
    }
  }

  private static boolean isBroken(Path pod, String level, int minor) {
    return rules(level, minor)
        .filter(rule -> refersTo(rule, control(pod)))
        .anyMatch(rule -> Verdicts.isBroken(judge(rule, pod, minor)));
  }

  private static List<Verdict> judge(Rule<?> rule, Path pod, int minor) {
    return Verdicts.of(rule, read(pod, minor), Options.defaults(minor));
  }

  private static List<Subject> read(Path pod, int minor) {
    try {
      SourceFile file = SourceFile.of(pod.toString(), Files.readString(pod));
      return new KubernetesFormat().read(file, Surroundings.none(minor)).subjects();
    } catch (IOException e) {
      throw new AssertionError(pod.toString(), e);
    }
  }

  /// The rules that a level asks for at a version: restricted includes baseline.
  private static Stream<? extends Rule<?>> rules(String level, int minor) {
    return Catalogue.rules().stream()
        .filter(rule ->
            rule.card().references().stream()
                .filter(reference -> reference.standard().equals(STANDARD))
                .filter(reference -> reference.holdsAt(minor))
                .map(Reference::level)
                .anyMatch(l -> l.equals(level) || l.equals("baseline")));
  }

  private static boolean refersTo(Rule<?> rule, String control) {
    return rule.card().references().stream()
        .anyMatch(reference -> reference.control().equalsIgnoreCase(control));
  }

  /// The control after which a pod's file is named.
  private static String control(Path pod) {
    return pod.getFileName().toString().replaceFirst("\\d+\\.yaml$", "").toLowerCase(Locale.ROOT);
  }

  private static List<Path> pods(String level, int minor, String verdict) throws IOException {
    Path folder = PODS.resolve(level).resolve("v1." + minor).resolve(verdict);
    assumeTrue(Files.isDirectory(folder), "skipped: the test pods are not at " + folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
