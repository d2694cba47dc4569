package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Stages, what holds in them, and how they depend on each other.
final class BuildTest {
  private static final String CHAIN =
      """
      ARG V=1
      FROM alpine:3 AS base
      WORKDIR /srv
      USER app
      FROM base AS middle
      RUN make
      WORKDIR app
      FROM middle
      COPY x y
      USER root
      RUN z
      """;

  private static String say(Optional<Effective> effective) {
    return effective.map(found -> Read.say(found.value())).orElse("-");
  }

  private static List<String> needed(String text) {
    return Read.build(text).needed().stream().map(Stage::label).toList();
  }

  private static List<String> sources(String text) {
    Build build = Read.build(text);
    Instruction last = build.file().instructions().getLast();
    return build.sources(last).stream().map(BuildTest::describe).toList();
  }

  private static String describe(Base base) {
    return switch (base) {
      case Base.OfStage(_, Stage stage) -> stage.toString();
      case Base.OfImage image -> Read.say(image.reference());
      case Base.OfNothing(Word word) -> "nothing at " + word;
    };
  }

  @Test
  void stagesBuildOnStages() {
    Build build = Read.build(CHAIN);
    Stage last = build.target().orElseThrow();
    assertEquals(2, last.index());
    assertEquals("2", last.label());
    assertEquals(
        List.of("2", "middle", "base"), last.lineage().stream().map(Stage::label).toList());
    assertEquals("alpine:3", Read.say(last.image().reference()));
    assertEquals("stage middle", describe(last.base()));
    assertEquals(1, build.globals().size());
  }

  @Test
  void theUserIsKnownAtEachStep() {
    Stage last = Read.build(CHAIN).target().orElseThrow();
    assertEquals(
        List.of("app", "app", "root"),
        last.steps().stream().map(step -> say(step.before().user())).toList());
    assertEquals("root", say(last.end().user()));
  }

  @Test
  void anInheritedValueKnowsWhereItWasSet() {
    Stage middle = Read.build(CHAIN).stages().get(1);
    Effective user = middle.end().user().orElseThrow();
    assertEquals(4, user.at().firstLine());
    assertEquals(0, user.stage());
    assertEquals("app", user.word().value());
  }

  @Test
  void withoutUserTheImageDecides() {
    assertEquals("-", say(Read.build("FROM a\n").stages().getFirst().end().user()));
  }

  @Test
  void directoriesAddUp() {
    assertEquals("/srv/app", say(Read.build(CHAIN).stages().get(1).end().workdir()));
    assertEquals("/a/c", workdir("FROM x\nWORKDIR /a/b/\nWORKDIR ../c/.\n"));
    assertEquals("/", workdir("FROM x\nWORKDIR /a\nWORKDIR ../..\n"));
    assertEquals("?[]", workdir("FROM x\nWORKDIR a\n"));
    assertEquals("/a", workdir("FROM scratch\nWORKDIR a\n"));
    assertEquals("?[D]", workdir("FROM x\nARG D\nWORKDIR $D\nWORKDIR a\n"));
    assertEquals("C:\\app", workdir("# escape=`\nFROM x\nWORKDIR C:\\app\n"));
  }

  private static String workdir(String text) {
    return say(Read.build(text).stages().getLast().end().workdir());
  }

  @Test
  void theShellIsInherited() {
    Stage stage = Read.build("FROM x AS a\nSHELL [\"bash\"]\nFROM a\nRUN y\n").stages().getLast();
    assertEquals(2, stage.end().shell().orElseThrow().firstLine());
  }

  @Test
  void anEntryPointTakesTheInheritedCommandAway() {
    State end = Read.build("FROM x\nENTRYPOINT a\n").stages().getFirst().end();
    assertInstanceOf(Launch.Given.class, end.entrypoint());
    assertInstanceOf(Launch.None.class, end.command());
    end = Read.build("FROM x\nCMD a\nENTRYPOINT b\n").stages().getFirst().end();
    assertInstanceOf(Launch.Given.class, end.command());
    end = Read.build("FROM x AS y\nCMD a\nFROM y\nENTRYPOINT b\n").stages().getLast().end();
    assertInstanceOf(Launch.None.class, end.command());
  }

  @Test
  void whatStartsComesFromTheImage() {
    State end = Read.build("FROM x\n").stages().getFirst().end();
    assertInstanceOf(Launch.Inherited.class, end.entrypoint());
    assertInstanceOf(Launch.Inherited.class, end.healthcheck());
    end = Read.build("FROM scratch\n").stages().getFirst().end();
    assertInstanceOf(Launch.None.class, end.command());
  }

  @Test
  void aHealthCheckIsSetOrTakenAway() {
    State end = Read.build("FROM x\nHEALTHCHECK CMD y\n").stages().getFirst().end();
    assertEquals(2, assertInstanceOf(Launch.Given.class, end.healthcheck()).at().firstLine());
    end = Read.build("FROM x\nHEALTHCHECK NONE\n").stages().getFirst().end();
    assertInstanceOf(Launch.None.class, end.healthcheck());
  }

  @Test
  void copiesReadFromStagesAndImages() {
    String stages = "FROM x AS Build\nFROM y\n";
    assertEquals(List.of("stage build"), sources(stages + "COPY --from=bUILD a b\n"));
    assertEquals(List.of("stage build"), sources(stages + "COPY --from=0 a b\n"));
    assertEquals(List.of("nothing at 7"), sources(stages + "COPY --from=7 a b\n"));
    assertEquals(List.of("nginx:1"), sources(stages + "COPY --from=nginx:1 a b\n"));
    assertEquals(List.of("?[V]"), sources(stages + "COPY --from=$V a b\n"));
    assertEquals(List.of(), sources(stages + "COPY a b\n"));
    assertEquals(
        List.of("stage build", "busybox"),
        sources(stages + "RUN --mount=from=build,target=/ --mount=from=busybox,target=/b x\n"));
  }

  @Test
  void aBaseIsAStageOnlyWhereItsNameIsWrittenInLowerCase() {
    assertEquals(
        "stage b", describe(Read.build("FROM x AS B\nFROM b\n").stages().getLast().base()));
    assertEquals("B", describe(Read.build("FROM x AS B\nFROM B\n").stages().getLast().base()));
    assertEquals("b", describe(Read.build("FROM b\nFROM x AS b\n").stages().getFirst().base()));
    assertEquals(
        "stage b", describe(Read.build("ARG N=b\nFROM x AS b\nFROM $N\n").stages().get(1).base()));
  }

  @Test
  void theLastStageNeedsSomeOthers() {
    assertEquals(
        List.of("a", "c", "e", "f"),
        needed(
            """
            FROM x AS a
            FROM x AS b
            FROM a AS c
            FROM x AS d
            FROM x AS e
            FROM x AS f
            COPY --from=c / /
            RUN --mount=from=e,target=/e y
            """));
  }

  @Test
  void aBaseThatCannotBeToldMayBeSeveral() {
    assertEquals(
        List.of("bin-a", "bin-b", "3"),
        needed("FROM x AS bin-a\nFROM x AS bin-b\nFROM x AS other\nFROM bin-$TARGETARCH\n"));
  }

  @Test
  void stagesThatNeedEachOtherAreNoHarm() {
    assertEquals(
        List.of("a", "b"),
        needed("FROM x AS a\nCOPY --from=b c d\nFROM x AS b\nCOPY --from=a c d\n"));
  }

  @Test
  void triggersOfTheStageBelowComeFirst() {
    String text =
        """
        FROM x AS base
        ONBUILD USER app
        ONBUILD RUN a
        FROM base
        RUN b
        """;
    Stage last = Read.build(text).target().orElseThrow();
    assertEquals(List.of(true, true, false), last.steps().stream().map(Step::triggered).toList());
    assertEquals("app", say(last.end().user()));
    assertEquals("USER app", last.steps().getFirst().instruction().joined().text());
  }

  @Test
  void aRefusedFromStillBeginsAStage() {
    Build build = Read.build("FROM a AS ok\nUSER x\nFROM b c\nUSER y\nFROM\n");
    assertEquals(3, build.stages().size());
    assertEquals("b", describe(build.stages().get(1).base()));
    assertTrue(Read.build("RUN x\n").target().isEmpty());
  }
}
