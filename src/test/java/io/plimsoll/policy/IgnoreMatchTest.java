package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Subject;
import io.plimsoll.scan.Formats;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which things an entry of the settings fits.
class IgnoreMatchTest {
  private static final String PODS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        template:
          spec:
            containers:
              - {name: nginx, image: "ghcr.io/acme/nginx:1.29"}
              - {name: agent, image: redis}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web-two, namespace: shop}
      spec:
        template:
          spec:
            containers:
              - {name: nginx, image: "docker.io/library/nginx:1.29@sha256:%s"}
      """
          .formatted("a".repeat(64));

  private static final String DOCKERFILE =
      """
      FROM ghcr.io/acme/base:1 AS build
      RUN make
      FROM debian:13
      COPY --from=build /a /a
      """;

  private static IgnoreEntry entry(
      Optional<String> resource, Optional<String> container, Optional<String> image) {
    return new IgnoreEntry(
        Set.of("no-sudo"),
        List.of(),
        resource,
        container,
        image,
        "why",
        Optional.empty(),
        Optional.empty(),
        new Location("plimsoll.yml", Span.at(0)));
  }

  private static IgnoreEntry inFiles(String... paths) {
    return new IgnoreEntry(
        Set.of("no-sudo"),
        List.of(paths),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "why",
        Optional.empty(),
        Optional.empty(),
        new Location("plimsoll.yml", Span.at(0)));
  }

  private static List<Subject> subjects(String path, String text) {
    SourceFile file = SourceFile.of(path, text);
    return Formats.of(Settings.defaults()).stream()
        .filter(format -> format.recognises(file))
        .findFirst()
        .orElseThrow()
        .read(file, Surroundings.none(34))
        .subjects();
  }

  private static String fitting(IgnoreEntry entry, List<Subject> subjects) {
    return subjects.stream()
        .filter(subject -> IgnoreMatch.fitsSubject(entry, subject))
        .map(subject -> subject.path().toString())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Deployment/shop/web       | Deployment/shop/web Deployment/shop/web/nginx Deployment/shop/web/nginx/image Deployment/shop/web/agent Deployment/shop/web/agent/image
          Deployment/shop/web-two   | Deployment/shop/web-two Deployment/shop/web-two/nginx Deployment/shop/web-two/nginx/image
          Deployment/shop/web/agent | Deployment/shop/web/agent Deployment/shop/web/agent/image
          Deployment/shop           | Deployment/shop/web Deployment/shop/web/nginx Deployment/shop/web/nginx/image Deployment/shop/web/agent Deployment/shop/web/agent/image Deployment/shop/web-two Deployment/shop/web-two/nginx Deployment/shop/web-two/nginx/image
          Deployment/web            | ''
          Service/shop/web          | ''
          """)
  void resources(String resource, String expected) {
    IgnoreEntry entry = entry(Optional.of(resource), Optional.empty(), Optional.empty());
    assertEquals(expected, fitting(entry, subjects("web.yaml", PODS)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          agent | Deployment/shop/web/agent Deployment/shop/web/agent/image
          ag*   | Deployment/shop/web/agent Deployment/shop/web/agent/image
          nginx | Deployment/shop/web/nginx Deployment/shop/web/nginx/image Deployment/shop/web-two/nginx Deployment/shop/web-two/nginx/image
          other | ''
          """)
  void containers(String container, String expected) {
    IgnoreEntry entry = entry(Optional.empty(), Optional.of(container), Optional.empty());
    assertEquals(expected, fitting(entry, subjects("web.yaml", PODS)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          redis                   | Deployment/shop/web/agent Deployment/shop/web/agent/image
          nginx                   | Deployment/shop/web-two/nginx Deployment/shop/web-two/nginx/image
          ghcr.io/acme/nginx      | Deployment/shop/web/nginx Deployment/shop/web/nginx/image
          ghcr.io/acme/*          | Deployment/shop/web/nginx Deployment/shop/web/nginx/image
          ghcr.io/acme/nginx:1.29 | Deployment/shop/web/nginx Deployment/shop/web/nginx/image
          ghcr.io/acme/nginx:1.28 | ''
          acme/nginx              | ''
          """)
  void images(String image, String expected) {
    IgnoreEntry entry = entry(Optional.empty(), Optional.empty(), Optional.of(image));
    assertEquals(expected, fitting(entry, subjects("web.yaml", PODS)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ghcr.io/acme/base | stage/build
          debian            | stage/1 image
          """)
  void imagesOfABuild(String image, String expected) {
    IgnoreEntry entry = entry(Optional.empty(), Optional.empty(), Optional.of(image));
    assertEquals(expected, fitting(entry, subjects("Dockerfile", DOCKERFILE)));
  }

  @ParameterizedTest
  @CsvSource({
    "no-sudo, deploy/web.yaml, true",
    "no-privileged, deploy/web.yaml, false",
    "no-sudo, test/web.yaml, false",
    "no-sudo, deploy/prod/web.yaml, true",
    "no-sudo, web.tmpl, true",
    "no-sudo, x/y/web.tmpl, true",
  })
  void rulesAndFiles(String rule, String path, boolean fits) {
    assertEquals(fits, IgnoreMatch.fitsRule(inFiles("deploy/**", "*.tmpl"), rule, path));
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, false, false",
    "false, true, false, false",
    "false, false, true, false",
    "false, false, false, true"
  })
  void wholeFiles(boolean resource, boolean container, boolean image, boolean fits) {
    assertEquals(
        fits,
        IgnoreMatch.fitsFile(
            entry(
                Optional.of("Pod/a").filter(_ -> resource),
                Optional.of("a").filter(_ -> container),
                Optional.of("a").filter(_ -> image))));
  }
}
