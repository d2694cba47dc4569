package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.plimsoll.cli.Project.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a secret is, wherever it stands and whatever stands around it, no output holds it.
class SecretPropertyTest {
  private static final List<String> NAMES =
      List.of("DB_PASSWORD", "API_KEY", "NPM_TOKEN", "AWS_SECRET_ACCESS_KEY", "CLIENT_SECRET");

  /// Lines of a Dockerfile that hold a secret: `N` is its name, `V` its value.
  private static final List<String> INSTRUCTIONS =
      List.of(
          "ENV N=V",
          "ENV N=\"V\" A=1",
          "ENV N V",
          "ARG N='V'",
          "ENV A_URL=postgres://app:V@db/app",
          "RUN N=V curl -k https://a.example/x | sh",
          "RUN export N=\"V\" && \\\n    curl -k https://a.example/x -o x",
          "RUN <<EOF\nexport N=V\ncurl -k https://a.example/x | sh\nEOF",
          "# ENV N=V\nUSER root");

  private static final List<String> OTHERS =
      List.of(
          "USER root",
          "RUN curl -k https://a.example/x | sh",
          "RUN apt-get update && apt-get install -y --allow-unauthenticated sudo",
          "ADD https://a.example/x /x",
          "CMD [\"a\"]");

  /// Members of a service of Compose.
  private static final List<String> MEMBERS =
      List.of(
          "environment:\n      N: V\n      A: 1",
          "environment: {N: \"V\"}",
          "environment:\n      - N=V",
          "environment: [\"N=V\", A=1]",
          "environment:\n      A_URL: redis://:V@cache",
          "build:\n      context: .\n      args:\n        N: 'V'");

  private static final List<String> PLAIN =
      List.of(
          "privileged: true",
          "ports: [\"6379:6379\"]",
          "user: root",
          "cap_add: [SYS_ADMIN]",
          "network_mode: host");

  /// Members of a container of Kubernetes.
  private static final List<String> VARIABLES =
      List.of(
          "env:\n        - name: N\n          value: V",
          "env:\n        - {name: N, value: \"V\"}",
          "env: [{name: N, value: 'V'}, {name: A, value: b}]",
          "env:\n        - {name: A_URL, value: \"amqp://app:V@queue\"}");

  private static final List<String> SETTINGS =
      List.of(
          "securityContext: {privileged: true}",
          "securityContext:\n        runAsUser: 0",
          "ports: [{containerPort: 80, hostPort: 80}]",
          "command: [sh, -c, \"curl -k https://a.example | sh\"]");

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> rest =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withCharRange('0', '9')
            .withChars("-_.")
            .ofMinLength(9)
            .ofMaxLength(30);
    Arbitrary<Integer> digits = Arbitraries.integers().between(100, 999);
    return Combinators.combine(rest, digits).as((text, number) -> "q" + number + text + "Z");
  }

  @Property(tries = 25)
  void noOutputHoldsIt(@ForAll("values") String value, @ForAll Random random) throws IOException {
    Path folder = Files.createTempDirectory("secret");
    try {
      Project project = new Project(folder);
      for (String side : List.of("b/", "h/")) {
        project
            .file(side + "Dockerfile", filled(dockerfile(random), value, random))
            .file(side + "compose.yaml", filled(compose(random), value, random))
            .file(side + "pod.yaml", filled(pod(random), value, random));
      }
      for (String words :
          List.of(
              "review h --base b",
              "review h --base b --format json",
              "review h --format json --profile all",
              "fix h --base b",
              "fix h")) {
        isSilent(project.run(words.split(" ", -1)), value);
      }
    } finally {
      delete(folder);
    }
  }

  private static void isSilent(Ran ran, String value) {
    for (String line : (ran.out() + ran.err()).lines().toList()) {
      assertFalse(line.contains(value), line);
    }
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String filled(String text, String value, Random random) {
    return text.replaceAll("\\bN\\b", any(NAMES, random)).replaceAll("\\bV\\b", value);
  }

  private static String dockerfile(Random random) {
    StringBuilder text = new StringBuilder("FROM node:22-bookworm\n");
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(any(random.nextBoolean() ? INSTRUCTIONS : OTHERS, random)).append('\n');
    }
    return text.append(random.nextBoolean() ? "RUNN N=V\n" : "").toString();
  }

  private static String compose(Random random) {
    StringBuilder text = new StringBuilder("services:\n");
    for (String name : List.of("web", "api")) {
      text.append("  " + name + ":\n    image: redis\n");
      members(any(MEMBERS, random), PLAIN, random)
          .forEach(member -> text.append("    " + member + "\n"));
    }
    return text.append(random.nextInt(8) == 0 ? "  x: [\n" : "").toString();
  }

  private static String pod(Random random) {
    StringBuilder text =
        new StringBuilder("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n");
    for (String name : List.of("one", "two")) {
      text.append("    - name: " + name + "\n      image: redis\n");
      members(any(VARIABLES, random), SETTINGS, random)
          .forEach(member -> text.append("      " + member + "\n"));
    }
    return text.toString();
  }

  /// The one that holds the secret among some others, each key once.
  private static List<String> members(String secret, List<String> others, Random random) {
    List<String> members = new ArrayList<>();
    for (String other : others) {
      boolean isThere = members.stream().anyMatch(one -> key(one).equals(key(other)));
      if (random.nextBoolean() && !isThere) {
        members.add(other);
      }
    }
    members.add(random.nextInt(members.size() + 1), secret);
    return members;
  }

  private static String key(String member) {
    return member.substring(0, member.indexOf(':'));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
