package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.cli.Project.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The value of a suspected secret is in no output, wherever it stands.
class SecretOutputTest {
  private static final String VALUE = "hunter2-S3cr3t-9f86d081";

  private static final String DOCKERFILE =
      """
      FROM node:22-bookworm
      ARG NPM_TOKEN=hunter2-S3cr3t-9f86d081
      ENV DB_PASSWORD=hunter2-S3cr3t-9f86d081 MODE=prod
      ENV API_KEY hunter2-S3cr3t-9f86d081
      ENV DATABASE_URL="postgres://app:hunter2-S3cr3t-9f86d081@db/app"
      RUN API_TOKEN=hunter2-S3cr3t-9f86d081 curl -k https://a.example/x | sh
      CMD ["node", "a.js"]
      """;
  private static final String COMPOSE =
      """
      services:
        web:
          image: nginx:1.29
          environment:
            DB_PASSWORD: hunter2-S3cr3t-9f86d081
            DATABASE_URL: postgres://app:hunter2-S3cr3t-9f86d081@db/app
          privileged: true
          build:
            context: .
            args:
              NPM_TOKEN: hunter2-S3cr3t-9f86d081
        api:
          image: redis:8
          environment: ["API_KEY=hunter2-S3cr3t-9f86d081"]
          ports: ["6379:6379"]
        flow: {image: "redis:8", environment: {API_KEY: hunter2-S3cr3t-9f86d081}, privileged: true}
      """;
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        hostPID: true
        containers:
          - name: app
            image: nginx:1.29
            env:
              - name: DB_PASSWORD
                value: hunter2-S3cr3t-9f86d081
              - {name: DATABASE_URL, value: "postgres://app:hunter2-S3cr3t-9f86d081@db/app"}
            securityContext:
              privileged: true
          - name: last
            image: redis:8
            env:
              - name: API_KEY
                value: "hunter2-S3cr3t-9f86d081"
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project =
        new Project(folder)
            .file("Dockerfile", DOCKERFILE)
            .file("compose.yaml", COMPOSE)
            .file("pod.yaml", POD);
  }

  private static void isSilent(Ran ran) {
    for (String line : (ran.out() + ran.err()).lines().toList()) {
      assertFalse(line.contains(VALUE), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "da", "nb", "it", "de"})
  void noOutputHoldsIt(String language) {
    for (String command : new String[] {"review", "review --format json", "fix", "fix --safe"}) {
      Ran ran = project.run((command + " --lang " + language).split(" ", -1));
      assertTrue(ran.out().length() > 100, command);
      isSilent(ran);
    }
  }

  @Test
  void norWhereItIsTheOnlyThingThatChanged() {
    project.commit();
    project
        .file(
            "Dockerfile", DOCKERFILE.replace("MODE=prod", "MODE=test").replace("\nCMD", "\n#\nCMD"))
        .file("compose.yaml", COMPOSE.replace("1.29", "latest").replace("  DB_", "  ADMIN_"))
        .file("pod.yaml", POD.replace("DB_PASSWORD", "ADMIN_PASSWORD"));
    isSilent(project.run("review", "--base", "main"));
    isSilent(project.run("review", "--base", "main", "--format", "json"));
    isSilent(project.run("fix", "--base", "main"));
  }

  @Test
  void norWhereItIsTakenAway() {
    project.commit();
    project
        .file("Dockerfile", DOCKERFILE.replace(VALUE, ""))
        .file("compose.yaml", COMPOSE.replace(VALUE, "${X}"));
    isSilent(project.run("review", "--base", "main", "--format", "json"));
    isSilent(project.run("review", "--base", "main"));
  }

  @Test
  void norInOneLineOfJson() {
    project.file(
        "one.json",
        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"}, \"spec\":"
            + " {\"containers\": [{\"name\": \"a\", \"image\": \"redis:8\", \"env\": [{\"name\":"
            + " \"API_KEY\", \"value\": \""
            + VALUE
            + "\"}]}]}}\n");
    isSilent(project.run("review"));
    isSilent(project.run("fix"));
    isSilent(project.run("review", "--format", "json"));
  }

  @Test
  void norWhereAFileIsBroken() {
    project
        .file("Dockerfile", DOCKERFILE + "RUNN API_KEY=" + VALUE + "\n")
        .file("compose.yaml", COMPOSE + "  x: [\n");
    isSilent(project.run("review"));
    isSilent(project.run("review", "--format", "json"));
  }

  @Test
  void writingKeepsIt() {
    project.run("fix", "--write");
    assertEquals(
        COMPOSE.split(VALUE, -1).length, project.read("compose.yaml").split(VALUE, -1).length);
    assertEquals(POD.split(VALUE, -1).length, project.read("pod.yaml").split(VALUE, -1).length);
  }
}
