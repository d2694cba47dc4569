package io.plimsoll.syntax.dockerfile;

import org.junit.jupiter.api.Test;

/// Arguments in their rarer forms. The expected outlines are what BuildKit v0.34.2 says.
final class ArgumentsOutlineTest {
  @Test
  void whatIsAnArrayOfStringsAndWhatIsNot() {
    Outline.check(
        """
        FROM a
        CMD ["a", "b\\"c", "\\u0064\\n", "\\\\"]
        CMD [ "a" ,"b" ]\s
        CMD ["a",]
        CMD ['a']
        CMD ["a"] b
        CMD ["a" "b"]
        CMD []
        CMD [""]
        """,
        """
        1-1 FROM «a»
        2-2 CMD exec «a» «b"c» «d
        » «\\»
        3-3 CMD exec «a» «b»
        4-4 CMD «["a",]»
        5-5 CMD «['a']»
        6-6 CMD «["a"] b»
        7-7 CMD «["a" "b"]»
        8-8 CMD exec
        9-9 CMD exec «»
        """);
  }

  @Test
  void brokenArraysAreText() {
    Outline.check(
        """
        FROM a
        RUN ["a"
        RUN ["a]
        RUN {"a": 1}
        RUN "a"
        """,
        """
        1-1 FROM «a»
        2-2 RUN «["a"»
        3-3 RUN «["a]»
        4-4 RUN «{"a": 1}»
        5-5 RUN «"a"»
        """);
  }

  @Test
  void everyInstructionThatTakesAnArray() {
    Outline.check(
        """
        FROM a
        SHELL ["a", "-c"]
        ENTRYPOINT ["a"]
        VOLUME ["/a"]
        COPY ["a b", "c"]
        ADD ["a", "b", "/c d/"]
        """,
        """
        1-1 FROM «a»
        2-2 SHELL exec «a» «-c»
        3-3 ENTRYPOINT exec «a»
        4-4 VOLUME exec «/a»
        5-5 COPY exec «a b» «c»
        6-6 ADD exec «a» «b» «/c d/»
        """);
  }

  @Test
  void stageNames() {
    Outline.check(
        """
        FROM a AS B1-x_y.z
        FROM b as c
        FROM B1-X_Y.Z
        """,
        """
        1-1 FROM «a» «AS» «B1-x_y.z»
        2-2 FROM «b» «as» «c»
        3-3 FROM «B1-X_Y.Z»
        """);
  }

  @Test
  void argumentsBeforeTheFirstStage() {
    Outline.check(
        """
        ARG A=b C
        ARG D
        FROM $A
        """,
        """
        1-1 ARG «A=b» «C»
        2-2 ARG «D»
        3-3 FROM «$A»
        """);
  }

  @Test
  void oldAndOddPairs() {
    Outline.check(
        """
        FROM a
        ENV A b=c d
        ENV\tA\tb  c\s
        ENV A =b
        """,
        """
        1-1 FROM «a»
        2-2 ENV «A» «b=c d» «»
        3-3 ENV «A» «b  c» «»
        4-4 ENV «A» «=b» «»
        """);
  }

  @Test
  void singleWordsWithBlanks() {
    Outline.check(
        """
        FROM a
        WORKDIR a b
        USER \ta\tb\s
        STOPSIGNAL SIG TERM
        """,
        """
        1-1 FROM «a»
        2-2 WORKDIR «a b»
        3-3 USER «a\tb»
        4-4 STOPSIGNAL «SIG TERM»
        """);
  }

  @Test
  void maintainers() {
    Outline.check(
        """
        FROM a
        MAINTAINER a b
        MAINTAINER
        """,
        """
        1-1 FROM «a»
        2-2 MAINTAINER «a b»
        3-3 MAINTAINER
        builder refuses
        """);
  }
}
