package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How instructions are split into options and words.
final class WordsTest {
  private static List<String> flags(String text) {
    return Read.only(text).flags().stream().map(flag -> flag.text().text()).toList();
  }

  @Test
  void optionsStandBeforeTheArguments() {
    String text = "COPY --from=b --link --chown=\"a b\":c x y\n";
    assertEquals(List.of("--from=b", "--link", "--chown=a b:c"), flags(text));
    assertEquals(List.of("x", "y"), Read.words(text));
    Flag chown = Read.only(text).flag("chown").orElseThrow();
    assertEquals("\"a b\":c", Read.at(new Span(29, 36), text));
    assertEquals("a b\":c", Read.at(chown.value().orElseThrow().span(), text));
    assertEquals("--chown=\"a b\":c", Read.at(chown.span(), text));
    assertTrue(Read.only(text).flag("link").isPresent());
  }

  @Test
  void twoDashesEndTheOptions() {
    assertEquals(List.of("--x"), flags("CMD --x -- --y\n"));
    assertEquals(List.of("--y"), Read.words("CMD --x -- --y\n"));
    assertEquals(List.of(), flags("CMD --\n"));
  }

  @Test
  void anEscapeInAnOptionTakesTheNextCharacter() {
    assertEquals(List.of("--a=b c"), flags("RUN --a=b\\ c d\n"));
    assertEquals(List.of("--a=b\"c"), flags("RUN --a=\"b\\\"c\" d\n"));
    assertEquals(List.of("--a=b"), flags("RUN --a=\"b\\\n"));
  }

  @Test
  void optionsMayStandOnTheirOwnLines() {
    String text = "RUN --mount=type=cache,target=/x \\\n  --network=none \\\n  make\n";
    assertEquals(List.of("--mount=type=cache,target=/x", "--network=none"), flags(text));
    assertEquals("--network=none", Read.at(Read.only(text).flags().get(1).span(), text));
    assertEquals(List.of("make"), Read.words(text));
  }

  @Test
  void aJsonArrayIsTheExecForm() {
    String text = "CMD [ \"a\", \"b\\u0041\\n\\\"\" ]\n";
    assertTrue(Read.only(text).exec());
    assertEquals(List.of("a", "bA\n\""), Read.words(text));
    Word second = Read.only(text).words().get(1);
    assertEquals("b\\u0041\\n\\\"", Read.at(second.span(), text));
    assertEquals("\\u0041", Read.at(second.text().span(1, 2), text));
  }

  @Test
  void theExecFormMayBeContinued() {
    String text = "CMD [\"a\",\\\n# c\n\"bc\"]\n";
    assertEquals(List.of("a", "bc"), Read.words(text));
    assertEquals("bc", Read.at(Read.only(text).words().get(1).span(), text));
  }

  @Test
  void anEmptyArrayIsTheExecFormToo() {
    assertTrue(Read.only("CMD []\n").exec());
    assertEquals(List.of(), Read.words("CMD []\n"));
    assertEquals(List.of(""), Read.words("CMD [\"\"]\n"));
  }

  @Test
  void brokenJsonIsTheShellForm() {
    for (String json :
        List.of(
            "['a']",
            "[\"a\"",
            "[\"a\",]",
            "[\"a\"] x",
            "[\"\\x\"]",
            "[01]",
            "[\"a\" \"b\"]",
            "[,]",
            "[\"\\u12G4\"]",
            "[1e999]",
            "[tru]",
            "[{]",
            "[{\"a\"}]",
            "[1.]",
            "[-]",
            "[\"a\"}")) {
      assertFalse(Read.only("CMD " + json + "\n").exec(), json);
      assertEquals(List.of(json), Read.words("CMD " + json + "\n"));
    }
  }

  @Test
  void anArrayOfOtherThingsIsRefused() {
    for (String json :
        List.of("[1]", "[null]", "[\"a\", true]", "[[\"a\"]]", "[{\"a\": [1, {}]}]", "[-0.5e+3]")) {
      assertEquals(
          List.of("2 exec-form-not-strings «" + json + "»"),
          Read.problems("FROM a\nCMD " + json + "\n"));
    }
  }

  @Test
  void environmentPairsKeepTheirQuotes() {
    String text = "ENV A=1 B=\"x y\" C='z \\' D=e\\ f G=\n";
    assertEquals(List.of("A=1", "B=\"x y\"", "C='z \\'", "D=e\\ f", "G="), Read.words(text));
    assertEquals("B=\"x y\"", Read.at(Read.only(text).words().get(1).span(), text));
  }

  @Test
  void theOldFormTakesTheRestAsValue() {
    assertEquals(List.of("A", "b c  d"), Read.words("ENV A b c  d \n"));
    assertEquals(List.of("maintainer", "me = you"), Read.words("LABEL maintainer me = you\n"));
  }

  @Test
  void aPairNeedsAValue() {
    assertEquals(List.of("2 missing-value «A»"), Read.problems("FROM a\nENV A\n"));
    assertEquals(List.of("2 missing-equals «B»"), Read.problems("FROM a\nLABEL A=1 B\n"));
  }

  @Test
  void anEscapeAtTheVeryEndIsDropped() {
    assertEquals(List.of("A=b"), Read.words("# escape=`\nARG A=b` \\\n".replace(" \\\n", "")));
    assertEquals(List.of(), Read.words("# escape=`\nFROM a\nARG ``\n".replace("``", "`")));
  }

  @Test
  void listsArePartedByWhiteSpaceAlone() {
    assertEquals(List.of("80", "90/udp", "\"1", "2\""), Read.words("EXPOSE 80\t90/udp \"1 2\"\n"));
    assertEquals(List.of("/a", "/b"), Read.words("VOLUME /a  /b\n"));
  }

  @Test
  void someArgumentsAreOneText() {
    assertEquals(List.of("/a b"), Read.words("WORKDIR /a b\n"));
    assertEquals(List.of("a b <c@d>"), Read.words("MAINTAINER a b <c@d>\n"));
  }

  @Test
  void aHealthCheckHasAKindAndACommand() {
    assertEquals(List.of("CMD", "a b"), Read.words("HEALTHCHECK --retries=2 CMD  a b\n"));
    assertEquals(List.of("cmd", "a"), Read.words("HEALTHCHECK cmd [\"a\"]\n"));
    assertEquals(List.of("NONE"), Read.words("HEALTHCHECK NONE\n"));
  }

  @Test
  void aTriggerIsAnInstruction() {
    String text = "ONBUILD COPY --chown=a:b \"x\" y\n";
    Instruction trigger = Read.only(text).trigger().orElseThrow();
    assertEquals("COPY", trigger.keyword().value());
    assertEquals(List.of("\"x\"", "y"), trigger.words().stream().map(Word::value).toList());
    assertEquals("y", Read.at(trigger.words().getLast().span(), text));
    assertEquals("COPY --chown=a:b \"x\" y", trigger.joined().text());
  }

  @Test
  void namesOfInstructionsMayBeInAnyCase() {
    assertTrue(Read.only("fRoM a\n").is(Keyword.FROM));
    assertTrue(Read.only("FROMa\n").kind().isEmpty());
  }
}
