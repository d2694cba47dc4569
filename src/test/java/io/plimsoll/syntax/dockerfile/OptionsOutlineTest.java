package io.plimsoll.syntax.dockerfile;

import org.junit.jupiter.api.Test;

/// Options in their rarer forms. The expected outlines are what BuildKit v0.34.2 says.
final class OptionsOutlineTest {
  @Test
  void optionsMayBeQuotedAndEscaped() {
    Outline.check(
        """
        FROM a
        RUN --mount=type=secret,id="a b" --network="none" x
        RUN --network=no\\ ne x
        RUN --mount='type=cache,target=/a b' x
        RUN --security=in"se"cure x
        RUN --network=none\\
         --security=sandbox \\
          x
        """,
        """
        1-1 FROM «a»
        2-2 RUN {--mount=type=secret,id=a b} {--network=none} «x»
        3-3 RUN {--network=no ne} «x»
        4-4 RUN {--mount=type=cache,target=/a b} «x»
        5-5 RUN {--security=insecure} «x»
        6-8 RUN {--network=none} {--security=sandbox} «x»
        builder refuses
        """);
  }

  @Test
  void optionsEndAtTheFirstWord() {
    Outline.check(
        """
        FROM a
        RUN -- --network=none x
        RUN --network=none -- x
        RUN --network=none x --security=y
        RUN -x --network=none
        CMD --x
        """,
        """
        1-1 FROM «a»
        2-2 RUN «--network=none x»
        3-3 RUN {--network=none} «x»
        4-4 RUN {--network=none} «x --security=y»
        5-5 RUN «-x --network=none»
        6-6 CMD {--x}
        builder refuses
        """);
  }

  @Test
  void everyOptionThatIsAllowed() {
    Outline.check(
        """
        FROM a
        COPY --from=a --chown=1:2 --chmod=755 --link --parents --exclude=*.md --exclude=b c d
        COPY --link=false --parents=TRUE c d
        ADD --checksum=sha256:0 --keep-git-dir=true --unpack --link https://x/y /z
        HEALTHCHECK --interval=1m30s --timeout=5s --start-period=0s --start-interval=1s --retries=3 CMD x
        FROM --platform=$BUILDPLATFORM b AS c
        """,
        """
        1-1 FROM «a»
        2-2 COPY {--from=a} {--chown=1:2} {--chmod=755} {--link} {--parents} {--exclude=*.md} {--exclude=b} «c» «d»
        3-3 COPY {--link=false} {--parents=TRUE} «c» «d»
        4-4 ADD {--checksum=sha256:0} {--keep-git-dir=true} {--unpack} {--link} «https://x/y» «/z»
        5-5 HEALTHCHECK {--interval=1m30s} {--timeout=5s} {--start-period=0s} {--start-interval=1s} {--retries=3} «CMD» «x»
        6-6 FROM {--platform=$BUILDPLATFORM} «b» «AS» «c»
        """);
  }

  @Test
  void healthChecksInEveryForm() {
    Outline.check(
        """
        FROM a
        HEALTHCHECK NONE
        HEALTHCHECK cmd ["a","b"]
        HEALTHCHECK\tCMD\ta b
        """,
        """
        1-1 FROM «a»
        2-2 HEALTHCHECK «NONE»
        3-3 HEALTHCHECK exec «cmd» «a» «b»
        4-4 HEALTHCHECK «CMD» «a b»
        """);
  }

  @Test
  void devices() {
    Outline.check(
        """
        FROM a
        RUN --device=x --device=name=y,required=true z
        """,
        """
        1-1 FROM «a»
        2-2 RUN {--device=x} {--device=name=y,required=true} «z»
        """);
  }

  /// The first two have U+00A0 before the option, the last one U+3000.
  @Test
  void whiteSpaceBeyondAsciiEndsTheOptions() {
    Outline.check(
        "FROM a\nRUN \u00a0--network=none x\nUSER\u00a0a\nRUN --network=none \u3000--x\n",
        """
        1-1 FROM «a»
        2-2 RUN «--network=none x»
        3-3 USER\u00a0a «»
        4-4 RUN {--network=none} «--x»
        builder refuses
        """);
  }
}
