package io.plimsoll.rules.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy;
import io.plimsoll.rules.Answers;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoSecretInBuildEnvTest {
  private static final NoSecretInBuildEnv RULE = new NoSecretInBuildEnv();

  private static List<String> line(String instruction) {
    return Answers.dockerfile(RULE, "FROM debian:13-slim\n" + instruction + "\n");
  }

  @Test
  void aLiteralIsBroken() {
    assertEquals(List.of("2 broken DB_PASSWORD (env)"), line("ENV DB_PASSWORD=Xk29-plover-7"));
    assertEquals(List.of("2 broken DB_PASSWORD (arg)"), line("ARG DB_PASSWORD=Xk29-plover-7"));
  }

  @Test
  void theOldFormOfEnvIsRead() {
    assertEquals(List.of("2 broken DB_PASSWORD (env)"), line("ENV DB_PASSWORD Xk29 plover 7"));
  }

  @Test
  void eachVariableIsAFindingAtItsName() {
    assertEquals(
        List.of("3 broken API_TOKEN (env)", "5 broken DB_PASSWORD (env)"),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13-slim
            ENV NODE_ENV=production \\
                API_TOKEN=a8Zk31bQx7Lw \\
                PORT=8080 \\
                DB_PASSWORD=Xk29-plover-7
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Xk29-plover-7\"", "'Xk29-plover-7'", "\"Xk29 plover 7\""})
  void quotesAreNoPartOfTheValue(String value) {
    assertEquals(List.of("2 broken DB_PASSWORD (env)"), line("ENV DB_PASSWORD=" + value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARG DB_PASSWORD",
        "ARG DB_PASSWORD=",
        "ARG DB_PASSWORD=\"\"",
        "ENV DB_PASSWORD=''",
        "ENV DB_PASSWORD=changeme",
        "ENV DB_PASSWORD=\"changeme\"",
        "ENV DB_PASSWORD=$PASSWORD",
        "ENV DB_PASSWORD=\"${PASSWORD}\"",
        "ENV DB_PASSWORD=/run/secrets/db"
      })
  void aTellingNameWithoutASecretIsOpen(String instruction) {
    assertEquals(List.of("2 open DB_PASSWORD NO_VALUE"), line(instruction));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENV NODE_ENV=production",
        "ENV DB_PASSWORD_FILE=/run/secrets/db",
        "LABEL db.password=Xk29-plover-7",
        "RUN DB_PASSWORD=Xk29-plover-7 ./migrate",
        "ENV PWD=/srv/app"
      })
  void whatIsNoSecretOfTheImageHolds(String instruction) {
    assertEquals(List.of(), line(instruction));
  }

  @Test
  void anAddressWithAPasswordIsBroken() {
    assertEquals(
        List.of("2 broken DATABASE_URL (env)"),
        line("ENV DATABASE_URL=postgres://web:plover7@db/web"));
    assertEquals(List.of(), line("ENV DATABASE_URL=postgres://db/web"));
  }

  @Test
  void everyStageAndTheHeadOfTheFileAreJudged() {
    assertEquals(
        List.of("1 broken NPM_TOKEN (arg)", "3 broken NPM_TOKEN (arg)"),
        Answers.dockerfile(
            RULE,
            """
            ARG NPM_TOKEN=npm_a8Zk31bQx7Lw
            FROM node:22-bookworm-slim AS build
            ARG NPM_TOKEN=npm_a8Zk31bQx7Lw
            FROM debian:13-slim
            """));
  }

  @Test
  void onlyAnArgumentCanBecomeAMount() {
    WholeFile file =
        WholeFile.of(
            "Dockerfile",
            """
            FROM debian:13-slim
            ARG API_TOKEN=a8Zk31bQx7Lw
            ENV DB_PASSWORD=Xk29-plover-7
            RUN curl -H "Bearer: $API_TOKEN" https://example.org
            """);
    assertEquals(List.of(new Remedy.MountBuildSecret("API_TOKEN")), file.remedies(RULE));
  }

  @Test
  void factsNameTheVariableAndNeverTheValue() {
    assertEquals(
        List.of(Map.of("variable", "DB_PASSWORD")),
        WholeFile.of("Dockerfile", "FROM debian:13-slim\nENV DB_PASSWORD=Xk29-plover-7\n")
            .facts(RULE));
  }
}
