package io.plimsoll.rules;

import io.plimsoll.format.Document;
import io.plimsoll.model.Remedy;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import io.plimsoll.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What a rule says of a text, one line for each verdict: the line in the text, then `broken` with
/// the part and the cause in brackets, or `open` with the part and why.
public final class Answers {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
      """;
  private static final String SERVICE =
      """
      services:
        web:
      """;

  private Answers() {}

  /// Judges a pod of the newest version of Kubernetes.
  ///
  /// @param spec its specification, from the first column on
  public static List<String> pod(Rule<?> rule, String spec) {
    return pod(rule, Reading.NEWEST_MINOR, spec);
  }

  /// Judges a pod of a version of Kubernetes.
  public static List<String> pod(Rule<?> rule, int minor, String spec) {
    return pod(rule, Options.defaults(minor), spec);
  }

  /// Judges a pod with the settings of a repository.
  public static List<String> pod(Rule<?> rule, Options options, String spec) {
    return judge(rule, "pod.yaml", POD, spec.indent(2), options);
  }

  /// Judges a Compose service.
  ///
  /// @param service what stands below its name, from the first column on
  public static List<String> service(Rule<?> rule, String service) {
    return service(rule, Options.defaults(Reading.NEWEST_MINOR), service);
  }

  /// Judges a Compose service with the settings of a repository.
  public static List<String> service(Rule<?> rule, Options options, String service) {
    return judge(rule, "compose.yaml", SERVICE, service.indent(4), options);
  }

  /// Judges a Dockerfile.
  public static List<String> dockerfile(Rule<?> rule, String text) {
    return dockerfile(rule, Options.defaults(Reading.NEWEST_MINOR), text);
  }

  /// Judges a Dockerfile with the settings of a repository.
  public static List<String> dockerfile(Rule<?> rule, Options options, String text) {
    return judge(rule, "Dockerfile", "", text, options);
  }

  /// What the verdicts over a pod tell the sentences.
  public static List<Map<String, String>> factsOfPod(Rule<?> rule, String spec) {
    return facts(rule, "pod.yaml", POD + spec.indent(2));
  }

  /// What the verdicts over a service tell the sentences.
  public static List<Map<String, String>> factsOfService(Rule<?> rule, String service) {
    return facts(rule, "compose.yaml", SERVICE + service.indent(4));
  }

  /// The kinds of remedies that a rule offers for a pod, in its order.
  public static List<String> remediesOfPod(Rule<?> rule, String spec) {
    return remedies(rule, spec).map(remedy -> remedy.getClass().getSimpleName()).toList();
  }

  /// The remedies that a rule offers for a pod, with their values.
  public static List<String> remedyTextsOfPod(Rule<?> rule, String spec) {
    return remedies(rule, spec).map(Remedy::toString).toList();
  }

  private static Stream<Remedy> remedies(Rule<?> rule, String spec) {
    return Reading.judge(rule, Reading.read("pod.yaml", POD + spec.indent(2))).stream()
        .filter(Verdict.Broken.class::isInstance)
        .flatMap(verdict -> ((Verdict.Broken) verdict).remedies().stream());
  }

  /// The default options with one capability allowed.
  public static Options allowingCapability(String name) {
    Options usual = Options.defaults(Reading.NEWEST_MINOR);
    return new Options(
        usual.kubernetesMinor(),
        Set.of(name),
        List.of(),
        usual.writablePaths(),
        usual.pin(),
        Map.of());
  }

  /// The default options with one directory of the host allowed.
  public static Options allowingHostPath(String path) {
    Options usual = Options.defaults(Reading.NEWEST_MINOR);
    return new Options(
        usual.kubernetesMinor(),
        Set.of(),
        List.of(path),
        usual.writablePaths(),
        usual.pin(),
        Map.of());
  }

  /// The default options with the user of one image.
  public static Options knowingUser(String image, String user) {
    Options usual = Options.defaults(Reading.NEWEST_MINOR);
    return new Options(
        usual.kubernetesMinor(),
        Set.of(),
        List.of(),
        usual.writablePaths(),
        usual.pin(),
        Map.of(image, user));
  }

  private static List<String> judge(
      Rule<?> rule, String path, String head, String body, Options options) {
    Document document = Reading.read(path, head + body, options.kubernetesMinor());
    long above = head.lines().count();
    return Verdicts.of(rule, document.subjects(), options).stream()
        .map(verdict -> answer(verdict, document, above))
        .toList();
  }

  private static List<Map<String, String>> facts(Rule<?> rule, String path, String text) {
    return Reading.judge(rule, Reading.read(path, text)).stream()
        .filter(Verdict.Broken.class::isInstance)
        .map(verdict -> ((Verdict.Broken) verdict).facts())
        .toList();
  }

  static String answer(Verdict verdict, Document document, long above) {
    return switch (verdict) {
      case Verdict.Holds() -> "holds";
      case Verdict.Broken broken ->
          line(broken.at(), document, above)
              + " broken"
              + (broken.part().isEmpty() ? "" : " " + broken.part())
              + (broken.cause().isEmpty() ? "" : " (" + broken.cause() + ")");
      case Verdict.CannotTell(String part, Location at, Verdict.Why why, _) ->
          line(at, document, above) + " open" + (part.isEmpty() ? "" : " " + part) + " " + why;
    };
  }

  private static long line(Location at, Document document, long above) {
    return document.file().lines().lineAt(at.span().start()) - above;
  }
}
