package io.plimsoll.format.compose;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Document;
import io.plimsoll.model.Subject;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest {
  private static final List<String> PIECES =
      List.of(
          "services",
          ":",
          " ",
          "\n",
          "\n  ",
          "\n    ",
          "- ",
          "web",
          "image",
          "nginx",
          "volumes",
          "ports",
          "\"",
          "'",
          "${",
          "}",
          "$",
          ":-",
          "[",
          "]",
          "{",
          "}",
          ",",
          "<<",
          "*a",
          "&a ",
          "!reset ",
          "extends",
          "build",
          "security_opt",
          "seccomp=",
          "cap_add",
          "ALL",
          "deploy",
          "tmpfs",
          "/",
          "\\",
          "::",
          "environment",
          "A=b",
          "sysctls",
          "#",
          "|\n",
          "😀",
          "\r\n",
          "\t");

  @Property(tries = 3000)
  void neverThrows(@ForAll("texts") String text) {
    check(Read.document(text));
  }

  @Property(tries = 2000)
  void neverThrowsWithinAService(@ForAll("texts") String text) {
    check(Read.document("services:\n  web:\n    image: x\n    " + text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  private static void check(Document document) {
    int length = document.file().text().length();
    for (Subject subject : document.subjects()) {
      assertTrue(subject.at().span().end() <= length);
    }
    document.notes().forEach(note -> assertTrue(note.covers().end() <= length));
    document.outline();
    document.conflicts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services",
        "services:",
        "services: {web: }",
        "services: {web: [], db: x, 1: {image: y}}",
        "services: {web: {image: [], ports: {a: b}, volumes: 1, cap_add: {}, environment: x}}",
        "services: {web: {ports: [[]], volumes: [[], {}], security_opt: [{}], tmpfs: {}}}",
        "services: {web: {extends: {service: {}, file: []}, build: [], deploy: [], sysctls: 1}}",
        "services: {? [a] : {image: x}}",
        "services: {web: {secrets: [{}], configs: [[]], ports: [{target: []}]}}",
      })
  void wrongTypesEverywhere(String text) {
    check(Read.document(text));
  }

  @Test
  void aServiceThatExtendsAHundredOthersEnds() {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < 100; i++) {
      text.append("  s%d: {image: x, extends: s%d}\n".formatted(i, i + 1));
    }
    Document document = Read.document(text.append("  s100: {user: root}\n").toString());
    assertEquals("unstated", Read.say(Read.named(document, "s0").identity().user()));
    assertEquals("extends root", Read.say(Read.named(document, "s99").identity().user()));
  }

  @Test
  void twoFilesThatExtendEachOtherEnd() {
    String a = "services: {web: {extends: {file: b.yaml, service: web}}}";
    String b = "services: {web: {extends: {file: a.yaml, service: web}, image: x}}";
    Document document = Read.document("a.yaml", a, Map.of("a.yaml", a, "b.yaml", b));
    assertEquals("unstated", Read.say(Read.named(document, "web").identity().user()));
  }

  @Test
  void manyServicesThroughOneAnchorEndSoon() {
    StringBuilder text =
        new StringBuilder("x-a: &a {image: x, environment: [A=b, C=d]}\nservices:\n");
    for (int i = 0; i < 5000; i++) {
      text.append("  s").append(i).append(": *a\n");
    }
    assertTimeoutPreemptively(ofSeconds(5), () -> check(Read.document(text.toString())));
  }

  @Test
  void aLongLineEndsSoon() {
    String text = "services: {web: {image: x, user: \"" + "${A:-".repeat(50_000) + "\"}}";
    assertTimeoutPreemptively(ofSeconds(5), () -> check(Read.document(text)));
  }
}
