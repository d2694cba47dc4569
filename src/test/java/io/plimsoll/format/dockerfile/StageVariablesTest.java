package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.plimsoll.format.Surroundings;
import io.plimsoll.model.BuildStage;
import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.model.Setting;
import io.plimsoll.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which variables are said of which stage: `build A=0@2` for one that is written in line 2.
class StageVariablesTest {

  private static String variables(String text) {
    SourceFile file = SourceFile.of("Dockerfile", text);
    List<String> said = new ArrayList<>();
    DockerfileDocument.of(file, Surroundings.none(34)).subjects().stream()
        .filter(BuildStage.class::isInstance)
        .map(BuildStage.class::cast)
        .forEach(stage ->
            stage
                .environment()
                .forEach(one -> said.add(stage.path().name() + " " + say(one, file))));
    return String.join(", ", said);
  }

  private static String say(EnvironmentVariable one, SourceFile file) {
    String value = one.value() instanceof Setting.Declared<String>(var text, _, _) ? text : "?";
    return one.name() + "=" + value + "@" + file.lines().lineAt(one.at().span().start());
  }

  /// Lines of a stage `build`, which the final stage copies from.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENV A=0; RUN x                     | build A=0@2
          ENV A=0                            | ''
          RUN x; ENV A=0                     | ''
          ENV A=0; COPY . .                  | ''
          ENV A=0 B=1; RUN x                 | build A=0@2, build B=1@2
          ENV A=0; ENV A=1; RUN x            | build A=1@3
          ENV A=0; RUN x; ENV A=1            | build A=0@2
          ENV A=0; RUN x; ENV A=1; RUN y     | build A=0@2, build A=1@4
          ENV A=0 A=1; RUN x                 | build A=1@2
          ENV A 0; RUN x                     | build A=0@2
          ARG A=0; RUN x                     | build A=0@2
          ARG A; RUN x                       | ''
          ARG A=0; ENV A=1; RUN x            | build A=1@3
          ENV A=1; ARG A=0; RUN x            | build A=0@3
          ARG A=0; ARG A; RUN x              | build A=0@3
          ARG V=0; ENV A=$V; RUN x           | build V=0@2, build A=0@3
          ARG V; ENV A=$V; RUN x             | build A=?@3
          ENV A=$A; RUN x                    | build A=?@2
          ENV A="0"; RUN <<E; x; E           | build A=0@2
          ONBUILD ENV A=0; RUN x             | ''
          """)
  void ofAStageThatIsNotShipped(String lines, String expected) {
    String stage = lines.replaceAll(";\\s*", "\n");
    assertEquals(
        expected,
        variables(
            "FROM debian:13 AS build\n" + stage + "\nFROM debian:13\nCOPY --from=build a b\n"));
  }

  @Test
  void whatTheImageKeepsIsSaidOfTheImage() {
    assertEquals(
        "",
        variables(
            """
            FROM debian:13 AS base
            ENV A=0
            RUN x
            FROM base
            RUN y
            """));
  }

  @Test
  void whatTheImageLosesIsSaidOfTheStage() {
    assertEquals(
        "base A=0@2, 1 A=1@5",
        variables(
            """
            FROM debian:13 AS base
            ENV A=0
            RUN x
            FROM base
            ENV A=1
            RUN y
            ENV A=2
            """));
  }

  @Test
  void aStageHandsItsVariablesOnAndNamesThemOnce() {
    assertEquals(
        "base A=0@2",
        variables(
            """
            FROM debian:13 AS base
            ENV A=0
            FROM base AS one
            RUN x
            FROM base AS two
            RUN y
            FROM debian:13
            """));
  }

  @Test
  void aStageAboveMayTakeThemBackBeforeItRunsAnything() {
    assertEquals(
        "one A=1@4",
        variables(
            """
            FROM debian:13 AS base
            ENV A=0
            FROM base AS one
            ENV A=1
            RUN x
            FROM debian:13
            """));
  }

  @Test
  void argumentsAreHandedOnAsWell() {
    assertEquals(
        "base A=0@2",
        variables(
            """
            FROM debian:13 AS base
            ARG A=0
            FROM base AS one
            RUN x
            FROM debian:13
            """));
  }

  @Test
  void anArgumentBeforeAllStagesCountsWhereItIsDeclaredAgain() {
    assertEquals(
        "one A=0@3",
        variables(
            """
            ARG A=0
            FROM debian:13 AS one
            ARG A
            RUN x
            FROM debian:13
            RUN y
            """));
  }

  @Test
  void stagesFarAboveCountAsWell() {
    assertEquals(
        "base A=0@2",
        variables(
            """
            FROM debian:13 AS base
            ENV A=0
            FROM base AS one
            FROM one AS two
            FROM two AS three
            RUN x
            FROM debian:13
            """));
  }

  @Test
  void manyStagesAndVariablesCostLittle() {
    StringBuilder text = new StringBuilder("FROM debian:13 AS s0\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("ENV A").append(i).append("=0\n");
    }
    for (int i = 1; i < 3_000; i++) {
      text.append("FROM s").append(i - 1).append(" AS s").append(i).append('\n');
    }
    String all = text.append("RUN x\nFROM debian:13\n").toString();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertEquals(5_000, variables(all).split(", ", -1).length));
  }
}
