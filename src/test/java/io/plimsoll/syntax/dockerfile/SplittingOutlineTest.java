package io.plimsoll.syntax.dockerfile;

import org.junit.jupiter.api.Test;

/// How instructions are split into options and words. The expected outlines are what BuildKit
/// v0.34.2 says.
final class SplittingOutlineTest {
  @Test
  void listsOfWords() {
    Outline.check(
        """
        FROM alpine
        EXPOSE 80   443/tcp\t8000-9000/udp $P
        VOLUME /a /b
        VOLUME ["/a b", "/c"]
        """,
        """
        1-1 FROM «alpine»
        2-2 EXPOSE «80» «443/tcp» «8000-9000/udp» «$P»
        3-3 VOLUME «/a» «/b»
        4-4 VOLUME exec «/a b» «/c»
        """);
  }

  @Test
  void argumentsAndTheirDefaults() {
    Outline.check(
        """
        ARG A
        ARG B=c D E="f g" H='i j' K=\\ l
        FROM alpine
        """,
        """
        1-1 ARG «A»
        2-2 ARG «B=c» «D» «E="f g"» «H='i j'» «K=\\ l»
        3-3 FROM «alpine»
        """);
  }

  @Test
  void pairsInBothForms() {
    Outline.check(
        """
        FROM alpine
        ENV A b c
        ENV A=b C="d e" F='g h' I=j\\ k L=
        LABEL "a b"=c d.e="f\\"g"
        LABEL x y=z
        """,
        """
        1-1 FROM «alpine»
        2-2 ENV «A» «b c» «»
        3-3 ENV «A» «b» «=» «C» «"d e"» «=» «F» «'g h'» «=» «I» «j\\ k» «=» «L» «» «=»
        4-4 LABEL «"a b"» «c» «=» «d.e» «"f\\"g"» «=»
        5-5 LABEL «x» «y=z» «»
        """);
  }

  @Test
  void textIsOneWord() {
    Outline.check(
        """
        FROM alpine
        USER  a : b\s
        WORKDIR /x y
        MAINTAINER me <a@b>
        STOPSIGNAL SIGTERM
        """,
        """
        1-1 FROM «alpine»
        2-2 USER «a : b»
        3-3 WORKDIR «/x y»
        4-4 MAINTAINER «me <a@b>»
        5-5 STOPSIGNAL «SIGTERM»
        """);
  }

  @Test
  void copiesInBothForms() {
    Outline.check(
        """
        FROM alpine
        COPY a  b\tc/
        ADD ["a b","c"]
        COPY [a, b]
        COPY "a b" c
        """,
        """
        1-1 FROM «alpine»
        2-2 COPY «a» «b» «c/»
        3-3 ADD exec «a b» «c»
        4-4 COPY «[a,» «b]»
        5-5 COPY «"a» «b"» «c»
        """);
  }

  @Test
  void commandsInBothForms() {
    Outline.check(
        """
        FROM alpine
        CMD a "b c"
        CMD ["a","b c"]
        ENTRYPOINT [ ]
        RUN ['a']
        SHELL ["x",  "-c"]
        CMD ["a"] b
        """,
        """
        1-1 FROM «alpine»
        2-2 CMD «a "b c"»
        3-3 CMD exec «a» «b c»
        4-4 ENTRYPOINT exec
        5-5 RUN «['a']»
        6-6 SHELL exec «x» «-c»
        7-7 CMD «["a"] b»
        """);
  }

  @Test
  void escapesInStrings() {
    Outline.check(
        """
        FROM alpine
        CMD ["\\u0041\\t\\\\\\/\\"", "\\ud83d\\ude00"]
        """,
        """
        1-1 FROM «alpine»
        2-2 CMD exec «A\t\\/"» «😀»
        """);
  }

  @Test
  void healthChecks() {
    Outline.check(
        """
        FROM alpine
        HEALTHCHECK NONE
        HEALTHCHECK --interval=5s --retries=3 CMD curl -f http://x || exit 1
        HEALTHCHECK CMD ["a", "b"]
        HEALTHCHECK cmd\ta
        """,
        """
        1-1 FROM «alpine»
        2-2 HEALTHCHECK «NONE»
        3-3 HEALTHCHECK {--interval=5s} {--retries=3} «CMD» «curl -f http://x || exit 1»
        4-4 HEALTHCHECK exec «CMD» «a» «b»
        5-5 HEALTHCHECK «cmd» «a»
        """);
  }

  @Test
  void triggersAreOneEmptyWord() {
    Outline.check(
        """
        FROM alpine
        ONBUILD RUN a
        ONBUILD COPY --chown=a:b ["x", "y"]
        onbuild user x
        """,
        """
        1-1 FROM «alpine»
        2-2 ONBUILD «»
        3-3 ONBUILD «»
        4-4 onbuild «»
        """);
  }

  @Test
  void optionsOfSeveralKinds() {
    Outline.check(
        """
        FROM --platform=$BUILDPLATFORM alpine AS b
        COPY --from=b --chown="a b":c --link x y
        ADD --checksum=sha256:x --keep-git-dir=true https://a/b c
        RUN --mount=type=cache,target=/x --network=none --security=insecure make
        """,
        """
        1-1 FROM {--platform=$BUILDPLATFORM} «alpine» «AS» «b»
        2-2 COPY {--from=b} {--chown=a b:c} {--link} «x» «y»
        3-3 ADD {--checksum=sha256:x} {--keep-git-dir=true} «https://a/b» «c»
        4-4 RUN {--mount=type=cache,target=/x} {--network=none} {--security=insecure} «make»
        """);
  }

  @Test
  void twoDashesEndTheOptions() {
    Outline.check(
        """
        FROM alpine
        COPY --link -- --from x
        RUN -- --y
        CMD --
        """,
        """
        1-1 FROM «alpine»
        2-2 COPY {--link} «--from» «x»
        3-3 RUN «--y»
        4-4 CMD
        """);
  }

  @Test
  void optionsAfterTheFirstWordAreWords() {
    Outline.check(
        """
        FROM alpine
        COPY a --from=b c
        RUN make --jobs=3
        """,
        """
        1-1 FROM «alpine»
        2-2 COPY «a» «--from=b» «c»
        3-3 RUN «make --jobs=3»
        """);
  }

  @Test
  void quotedOptions() {
    Outline.check(
        """
        FROM alpine
        RUN --mount="type=cache,target=/x y" a
        RUN '--network=none' b
        RUN --net"work"=none c
        COPY --chown=a\\ b x y
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN {--mount=type=cache,target=/x y} «a»
        3-3 RUN «'--network=none' b»
        4-4 RUN {--network=none} «c»
        5-5 COPY {--chown=a b} «x» «y»
        """);
  }

  @Test
  void keywordsInAnyCase() {
    Outline.check(
        """
        from alpine as X
        run a
        From X
        Cmd ["b"]
        """,
        """
        1-1 from «alpine» «as» «X»
        2-2 run «a»
        3-3 From «X»
        4-4 Cmd exec «b»
        """);
  }

  @Test
  void emptyCommands() {
    Outline.check(
        """
        FROM alpine
        RUN
        CMD
        ENTRYPOINT
        RUN --network=none
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN
        3-3 CMD
        4-4 ENTRYPOINT
        5-5 RUN {--network=none}
        """);
  }

  @Test
  void verticalSpacesAreSpacesToo() {
    Outline.check(
        """
        FROM\talpine
        RUN\ta\t b\s
        USER\u00a0x y
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN «a\t b»
        3-3 USER\u00a0x «»
        builder refuses
        """);
  }

  @Test
  void charactersBeyondAscii() {
    Outline.check(
        """
        FROM alpine
        LABEL a="héé 😀" ü=ñ
        RUN echo 日本語
        COPY é 😀/
        """,
        """
        1-1 FROM «alpine»
        2-2 LABEL «a» «"héé 😀"» «=» «ü» «ñ» «=»
        3-3 RUN «echo 日本語»
        4-4 COPY «é» «😀/»
        """);
  }

  @Test
  void jsonWithSpacesAround() {
    Outline.check(
        """
        FROM alpine
        CMD   [\t"a" ,\t"b"\t] \s
        ENTRYPOINT ["a",\\
          # why
          "b"]
        """,
        """
        1-1 FROM «alpine»
        2-2 CMD exec «a» «b»
        3-5 ENTRYPOINT exec «a» «b»
        """);
  }
}
