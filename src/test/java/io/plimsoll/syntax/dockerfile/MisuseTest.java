package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What BuildKit refuses after it parsed a file.
final class MisuseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FOO bar                       | unknown-instruction",
        "FROM a b                      | from-arguments",
        "FROM a AS 1x                  | invalid-stage-name",
        "FROM a AS x-${V}              | invalid-stage-name",
        "FROM --foo=x a                | unknown-flag",
        "FROM --platform a             | flag-without-value",
        "COPY --user=me a b            | unknown-flag",
        "COPY --from=a --from=b a b    | repeated-flag",
        "COPY --link=maybe a b         | flag-not-boolean",
        "COPY --link= a b              | flag-not-boolean",
        "COPY a                        | missing-destination",
        "ADD                           | missing-destination",
        "RUN --network=mine x          | invalid-network",
        "RUN --security=no x           | invalid-security",
        "RUN --mount=a\\\"b x          | invalid-mount",
        "RUN --mount= x                | invalid-mount",
        "RUN --mount=from=$a,target=/ x| variable-in-from",
        "RUN --device=a,b x            | invalid-device",
        "RUN --device=a,required=x y   | invalid-device",
        "CMD --x [\"a\"]               | unknown-flag",
        "USER                          | missing-argument",
        "WORKDIR                       | missing-argument",
        "EXPOSE                        | missing-argument",
        "VOLUME                        | missing-argument",
        "VOLUME [\" \"]                | blank-volume",
        "STOPSIGNAL                    | missing-argument",
        "ARG                           | missing-argument",
        "ARG =x                        | blank-name",
        "ENV                           | missing-argument",
        "ENV =x                        | blank-name",
        "LABEL A=1 =x                  | blank-name",
        "SHELL sh -c                   | shell-not-exec-form",
        "SHELL []                      | missing-argument",
        "ONBUILD                       | missing-argument",
        "ONBUILD ONBUILD RUN x         | invalid-trigger",
        "ONBUILD from x                | invalid-trigger",
        "HEALTHCHECK                   | missing-argument",
        "HEALTHCHECK NONE x            | healthcheck-none-arguments",
        "HEALTHCHECK CONNECT x         | unknown-healthcheck-type",
        "HEALTHCHECK CMD               | missing-healthcheck-command",
        "HEALTHCHECK --interval=x CMD y| invalid-flag-value",
        "HEALTHCHECK --retries=-1 CMD y| invalid-flag-value",
        "HEALTHCHECK --retries=9999999999 CMD y | invalid-flag-value",
      })
  void refused(String line, String code) {
    Dockerfile file = Read.file("FROM a\n" + line + "\nUSER x\n");
    assertEquals(List.of(), file.refusals());
    assertEquals(code, file.misuses().getFirst().code());
    assertEquals(2, file.file().lines().lineAt(file.misuses().getFirst().at().start()));
    assertEquals(3, file.instructions().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARG --x=y A",
        "STOPSIGNAL --x 9",
        "HEALTHCHECK --foo=x NONE",
        "HEALTHCHECK --interval=1.5h3m.5s --timeout=0 --start-period= --retries=+3 CMD x",
        "RUN --mount=from=a$ x",
        "RUN --device=vendor.com/x=y,required=true x",
        "RUN --mount=type=${T},target=/ --mount=nonsense x",
        "COPY --link --parents=FALSE --exclude=a --exclude=b a b",
        "ADD --keep-git-dir=true --unpack a b",
        "ONBUILD FOO bar",
        "ONBUILD COPY a",
        "FROM scratch as a.b-c_1",
        "CMD",
      })
  void accepted(String line) {
    assertEquals(List.of(), Read.problems("FROM a\n" + line + "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "1s, true", "0, true", "-0, true", "0s, true", "1h2m3.5s, true", "1ms, true", ".5s, true",
    "1us, false", "-1s, false", "1, false", "s, false", "1d, false", "1s , true", "1e3s, false",
    "9223372036s, true", "9999999999999s, false", "-, false", "0.1ns, true", "1.s, true"
  })
  void intervals(String text, boolean good) {
    assertEquals(good, Duration.isInterval(text));
  }

  @Test
  void instructionsStandInAStage() {
    assertEquals(
        List.of("2 outside-stage «RUN»", "3 outside-stage «USER»"),
        Read.problems("ARG A\nRUN x\nUSER y\nFROM a\n"));
  }

  @Test
  void aFileNeedsAStage() {
    assertEquals(List.of("1 no-stage «ARG A\n»"), Read.problems("ARG A\n"));
  }

  @Test
  void everythingElseIsStillRead() {
    String text =
        """
        FROM alpine AS 9
        ENV A
        RUN a
        CMD [1]
        USER app
        """;
    assertEquals(
        List.of("1 invalid-stage-name «9»", "2 missing-value «A»", "4 exec-form-not-strings «[1]»"),
        Read.problems(text));
    Build build = Read.build(text);
    assertEquals(1, build.stages().size());
    assertTrue(build.stages().getFirst().end().user().isPresent());
  }

  @Test
  void facts() {
    Dockerfile file = Read.file("FROM a\nCOPY --user=me a b\nFOO\n");
    assertEquals("--user", file.misuses().getFirst().facts().get("flag"));
    assertEquals("FOO", file.misuses().get(1).facts().get("instruction"));
  }
}
