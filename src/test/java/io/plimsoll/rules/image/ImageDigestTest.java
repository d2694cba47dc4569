package io.plimsoll.rules.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.facts.Need;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Remedy;
import io.plimsoll.rule.Options;
import io.plimsoll.rules.Answers;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ImageDigestTest {
  private static final ImageDigest RULE = new ImageDigest();
  private static final String DIGEST =
      "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @Test
  void aTagIsNotEnough() {
    assertEquals(List.of("1 broken"), Answers.dockerfile(RULE, "FROM node:22\n"));
  }

  @Test
  void aDigestHoldsWithTagAndWithout() {
    assertEquals(List.of(), Answers.dockerfile(RULE, "FROM node:22@" + DIGEST + "\n"));
    assertEquals(List.of(), Answers.dockerfile(RULE, "FROM node@" + DIGEST + "\n"));
  }

  @Test
  void aStageAndTheEmptyImageHaveNone() {
    assertEquals(
        List.of("1 broken"),
        Answers.dockerfile(
            RULE,
            """
            FROM golang:1.25 AS build
            FROM scratch
            COPY --from=build /app /app
            """));
  }

  @Test
  void aTemplateIsOpen() {
    assertEquals(
        List.of("3 open EXPRESSION"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: "registry.example.org/web:{{ .Values.tag }}"
            """));
  }

  @Test
  void aBrokenReferenceIsOpen() {
    assertEquals(
        List.of("3 open INVALID"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web@sha256:0123
            """));
  }

  @Test
  void anExtendedImageIsJudged() {
    assertEquals(
        List.of("3 broken", "3 broken"),
        WholeFile.of(
                "compose.yaml",
                """
                services:
                  base:
                    image: registry.example.org/web:1.4
                  web:
                    extends:
                      service: base
                """)
            .answers(RULE));
  }

  @Test
  void withoutPinsItIsSilent() {
    assertEquals(
        List.of(),
        WholeFile.of("Dockerfile", "FROM node:22\n").pinning(Options.Pin.OFF).answers(RULE));
  }

  @Test
  void theLookedUpDigestMendsIt() {
    Need need = new Need.ImageDigest(ImageReference.parse("node:22").orElseThrow());
    WholeFile file = WholeFile.of("Dockerfile", "FROM node:22\n");
    assertEquals(
        List.of(new Remedy.PinImage(Optional.empty(), Optional.of(DIGEST))),
        file.knowing(need, DIGEST).remedies(RULE));
  }

  @Test
  void theDigestOfAnotherTagMendsNothing() {
    Need other = new Need.ImageDigest(ImageReference.parse("node:24").orElseThrow());
    WholeFile file = WholeFile.of("Dockerfile", "FROM node:22\n");
    assertEquals(List.of(), file.knowing(other, DIGEST).remedies(RULE));
    assertEquals(List.of("1 broken"), file.knowing(other, DIGEST).answers(RULE));
  }

  @Test
  void theImageIsNamedWithItsTag() {
    assertEquals(
        List.of(Map.of("image", "acme/web:1.4")),
        WholeFile.of("Dockerfile", "FROM docker.io/acme/web:1.4\n").facts(RULE));
  }
}
