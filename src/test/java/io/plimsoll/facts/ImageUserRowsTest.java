package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom well-known images run as, and whom they could run as.
class ImageUserRowsTest {

  private static String spoken(KnownUser user) {
    String uid = user.uid().isPresent() ? ":" + user.uid().getAsInt() : "";
    String gid = user.gid().isPresent() ? ":" + user.gid().getAsInt() : "";
    return (user.name().orElse("") + uid + gid).replaceFirst("^:", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docker.io/library/nginx              | 1.29-alpine        | root:0            | nginx:101:101
          docker.io/library/nginx              | alpine             | root:0            | nginx:101:101
          docker.io/nginxinc/nginx-unprivileged| 1.29               | nginx:101         | nginx:101:101
          docker.io/library/postgres           | 17                 | root:0            | postgres:999:999
          docker.io/library/postgres           | 17-alpine3.22      | root:0            | postgres:70:70
          docker.io/library/redis              | 8-alpine           | root:0            | redis:999:1000
          docker.io/library/haproxy            | 3.2                | haproxy:99        | haproxy:99:99
          docker.io/library/httpd              | 2.4                | root:0            | www-data:33:33
          docker.io/library/php                | 8.4-fpm-alpine     | root:0            | www-data:82:82
          docker.io/library/php                | 8.4-apache         | root:0            | www-data:33:33
          docker.io/library/wordpress          | cli                | www-data:82       | www-data:82:82
          docker.io/library/elasticsearch      | 9.1.0              | elasticsearch:1000| elasticsearch:1000:1000
          docker.io/library/sonarqube          | 25                 | sonarqube:1000    | sonarqube:1000:0
          docker.io/library/python             | 3.13-slim          | root:0            | ''
          docker.io/library/eclipse-temurin    | 21-jre             | root:0            | ubuntu:1000:1000
          docker.io/library/eclipse-temurin    | 21-jre-jammy       | root:0            | ''
          docker.io/library/mongo              | 8                  | root:0            | ubuntu:1000:1000 mongodb:999:999
          docker.io/library/varnish            | 7.7                | varnish:1000      | varnish:1000:1000 vcache:1001 varnishlog:1002
          docker.io/bitnami/redis              | latest             | 1001              | ''
          docker.io/grafana/loki               | 3.5.0              | 10001             | loki:10001:10001
          docker.io/fluent/fluentd             | v1.18              | fluent            | fluent
          mcr.microsoft.com/dotnet/aspnet      | 8.0                | root:0            | app:1654:1654
          mcr.microsoft.com/dotnet/aspnet      | 9.0-noble-chiseled | app:1654          | app:1654:1654
          mcr.microsoft.com/dotnet/aspnet      | 6.0                | root:0            | ''
          registry.access.redhat.com/ubi9/openjdk-21 | 1.23         | default:185       | default:185:0
          """)
  void areWhoTheirImagesSay(String name, String tag, String user, String others) {
    ImageUser found = BaseImages.defaultUser(name, tag).orElseThrow();
    assertEquals(user, spoken(found.user()));
    assertEquals(
        others,
        found.others().stream().map(ImageUserRowsTest::spoken).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docker.io/library/busybox                       | 1.37      | busybox   | none     | true
          docker.io/library/caddy                         | 2-alpine  | alpine    | apk      | true
          docker.io/library/golang                        | 1.25-windowsservercore | windows | none | true
          docker.io/envoyproxy/envoy                      | distroless-v1.30.0 | distroless | none | false
          docker.io/denoland/deno                         | distroless| distroless| none     | false
          registry.access.redhat.com/ubi9/ubi-minimal     | 9.6       | rhel      | microdnf | true
          registry.access.redhat.com/ubi9/nodejs-22       | 9.6       | rhel      | dnf      | true
          registry.access.redhat.com/ubi9/nodejs-22-minimal | 9.6     | rhel      | microdnf | true
          cgr.dev/chainguard/nginx                        | latest    | wolfi     | none     | false
          cgr.dev/chainguard/nginx                        | latest-dev| wolfi     | apk      | true
          docker.io/bitnamisecure/nginx                   | latest    | photon    | tdnf     | true
          """)
  void haveTheirTools(String name, String tag, String family, String manager, boolean shell) {
    ImageUser found = BaseImages.defaultUser(name, tag).orElseThrow();
    assertEquals(family, found.family());
    assertEquals(manager, found.packageManager());
    assertEquals(shell, found.shell());
  }

  @ParameterizedTest
  @CsvSource({
    "root, true",
    "root:0, true",
    "0, true",
    "0:0, true",
    "root:1000, false",
    "1000:0, false",
    "toor:0, true",
    "node:1000, false",
    "ContainerAdministrator, false",
  })
  void rootIsUidZeroOrElseTheName(String cell, boolean root) {
    assertEquals(root, KnownUser.of(cell).isRoot());
  }
}
