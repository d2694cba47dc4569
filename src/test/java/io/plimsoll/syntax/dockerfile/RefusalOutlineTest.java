package io.plimsoll.syntax.dockerfile;

import org.junit.jupiter.api.Test;

/// What BuildKit's parser and what its builder refuses. The expected outlines are what BuildKit
/// v0.34.2 says.
final class RefusalOutlineTest {
  @Test
  void aPairWithoutValue() {
    Outline.check(
        """
        FROM alpine
        ENV A
        """,
        """
        parser refuses
        """);
  }

  @Test
  void aPairWithoutEquals() {
    Outline.check(
        """
        FROM alpine
        ENV A=b c
        """,
        """
        parser refuses
        """);
  }

  @Test
  void anArrayOfNumbers() {
    Outline.check(
        """
        FROM alpine
        CMD [1, 2]
        """,
        """
        parser refuses
        """);
  }

  @Test
  void aHereDocumentWithoutEnd() {
    Outline.check(
        """
        FROM alpine
        RUN <<EOF
        a
        """,
        """
        parser refuses
        """);
  }

  @Test
  void nothing() {
    Outline.check(
        """
        # a

        """,
        """
        parser refuses
        """);
  }

  @Test
  void anUnknownInstruction() {
    Outline.check(
        """
        FROM alpine
        RUNN a
        """,
        """
        1-1 FROM «alpine»
        2-2 RUNN «»
        builder refuses
        """);
  }

  @Test
  void anUnknownOption() {
    Outline.check(
        """
        FROM alpine
        RUN --foo a
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN {--foo} «a»
        builder refuses
        """);
  }

  @Test
  void anOptionTwice() {
    Outline.check(
        """
        FROM alpine AS a
        COPY --from=a --from=a b c
        """,
        """
        1-1 FROM «alpine» «AS» «a»
        2-2 COPY {--from=a} {--from=a} «b» «c»
        builder refuses
        """);
  }

  @Test
  void anAliasWithoutName() {
    Outline.check(
        """
        FROM alpine AS
        """,
        """
        1-1 FROM «alpine» «AS»
        builder refuses
        """);
  }

  @Test
  void aBadStageName() {
    Outline.check(
        """
        FROM alpine AS 3x
        """,
        """
        1-1 FROM «alpine» «AS» «3x»
        builder refuses
        """);
  }

  @Test
  void noDestination() {
    Outline.check(
        """
        FROM alpine
        COPY a
        """,
        """
        1-1 FROM «alpine»
        2-2 COPY «a»
        builder refuses
        """);
  }

  @Test
  void aShellInShellForm() {
    Outline.check(
        """
        FROM alpine
        SHELL bash
        """,
        """
        1-1 FROM «alpine»
        2-2 SHELL «bash»
        builder refuses
        """);
  }

  @Test
  void aCommandBeforeAnyStage() {
    Outline.check(
        """
        RUN a
        FROM alpine
        """,
        """
        1-1 RUN «a»
        2-2 FROM «alpine»
        builder refuses
        """);
  }

  @Test
  void aTriggerThatIsNone() {
    Outline.check(
        """
        FROM alpine
        ONBUILD FROM x
        """,
        """
        1-1 FROM «alpine»
        2-2 ONBUILD «»
        builder refuses
        """);
  }

  @Test
  void aTriggerInATrigger() {
    Outline.check(
        """
        FROM alpine
        ONBUILD ONBUILD RUN x
        """,
        """
        1-1 FROM «alpine»
        2-2 ONBUILD «»
        builder refuses
        """);
  }

  @Test
  void aBrokenPairInATrigger() {
    Outline.check(
        """
        FROM alpine
        ONBUILD ENV A
        """,
        """
        parser refuses
        """);
  }

  @Test
  void anEscapeThatIsNone() {
    Outline.check(
        """
        # escape=x
        FROM alpine
        """,
        """
        parser refuses
        """);
  }

  @Test
  void aDirectiveTwice() {
    Outline.check(
        """
        # escape=`
        # escape=`
        FROM alpine
        """,
        """
        parser refuses
        """);
  }

  @Test
  void anUnreadableInterval() {
    Outline.check(
        """
        FROM alpine
        HEALTHCHECK --interval=1x CMD a
        """,
        """
        1-1 FROM «alpine»
        2-2 HEALTHCHECK {--interval=1x} «CMD» «a»
        builder refuses
        """);
  }

  @Test
  void aShortInterval() {
    Outline.check(
        """
        FROM alpine
        HEALTHCHECK --interval=1us CMD a
        """,
        """
        1-1 FROM «alpine»
        2-2 HEALTHCHECK {--interval=1us} «CMD» «a»
        builder refuses
        """);
  }

  @Test
  void anUnknownNetwork() {
    Outline.check(
        """
        FROM alpine
        RUN --network=x a
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN {--network=x} «a»
        builder refuses
        """);
  }

  @Test
  void aBrokenMount() {
    Outline.check(
        """
        FROM alpine
        RUN --mount=type=a\\"b c
        """,
        """
        1-1 FROM «alpine»
        2-2 RUN {--mount=type=a"b} «c»
        builder refuses
        """);
  }
}
