package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which options each instruction may have, how often, and with what values.
class FlagRulesTest {

  private static List<String> codes(String instruction) {
    String text =
        instruction.startsWith("FROM") ? instruction + "\n" : "FROM a\n" + instruction + "\n";
    return Read.file(text).problems().stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM --platform=linux/amd64 a",
        "RUN --mount=type=cache,target=/a --mount=type=tmpfs,target=/b --network=none x",
        "RUN --security=insecure --device=a --device=b x",
        "COPY --from=b --chown=1:1 --chmod=644 --link --parents a /",
        "COPY --exclude=a --exclude=b . /",
        "COPY --link=TRUE a /",
        "COPY --link=false a /",
        "ADD --checksum=sha256:a --keep-git-dir=true --unpack=false --exclude=x a /",
        "HEALTHCHECK --interval=1s --timeout=1s --start-period=1s --start-interval=1s CMD x",
        "HEALTHCHECK --nonsense NONE",
        "ARG --nonsense A",
        "STOPSIGNAL --nonsense 9",
        "ONBUILD RUN --x a",
        "RUN -- --nonsense",
        "COPY -- a /"
      })
  void theseAreKnown(String instruction) {
    assertEquals(List.of(), codes(instruction));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FROM --as=b a                  | unknown-flag
          FROM --platform a              | flag-without-value
          FROM --platform=a --platform=b c | repeated-flag
          RUN --Mount=type=cache x       | unknown-flag
          RUN --network=none --network=none x | repeated-flag
          RUN --mount x                  | flag-without-value
          COPY --keep-git-dir a /        | unknown-flag
          COPY --unpack a /              | unknown-flag
          COPY --link --link a /         | repeated-flag
          COPY --link=yes a /            | flag-not-boolean
          COPY --from=a --from=b c /     | repeated-flag
          COPY --chown a /               | flag-without-value
          ADD --from=b a /               | unknown-flag
          ADD --parents a /              | unknown-flag
          CMD --x y                      | unknown-flag
          ENTRYPOINT --x y               | unknown-flag
          ENV --x=1 A=b                  | unknown-flag
          LABEL --x a=b                  | unknown-flag
          USER --x a                     | unknown-flag
          WORKDIR --x /a                 | unknown-flag
          EXPOSE --x 80                  | unknown-flag
          VOLUME --x /a                  | unknown-flag
          SHELL --x ["a"]                | unknown-flag
          HEALTHCHECK --x CMD y          | unknown-flag
          HEALTHCHECK --retries=1 --retries=2 CMD y | repeated-flag
          ONBUILD --x RUN a              | unknown-flag
          """)
  void theseAreRefused(String instruction, String code) {
    assertEquals(List.of(code), codes(instruction));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type=cache,target=/a             | cache  | /a | -
          TYPE=Cache,DST=/a                | cache  | /a | -
          target=/a,source=/b              | bind   | /a | -
          type=bind,from=img,destination=/a | bind  | /a | img
          target=/a,target=/b              | bind   | /b | -
          target=/a,dst=/b                 | bind   | /b | -
          type=tmpfs,"target=/a,b"         | tmpfs  | /a,b | -
          type=secret,id=x,required        | secret | -  | -
          """)
  void aMountIsTakenApart(String value, String type, String target, String from) {
    Arguments.Run run =
        (Arguments.Run)
            Read.only("FROM a\nRUN --mount=" + value.replace("\"", "\\\"") + " x\n").arguments();
    Mount mount = run.mounts().getFirst();
    assertEquals(type, mount.type());
    assertEquals(target, mount.target().map(Word::value).orElse("-"));
    assertEquals(from, mount.from().map(Word::value).orElse("-"));
  }
}
