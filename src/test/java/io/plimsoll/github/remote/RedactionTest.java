package io.plimsoll.github.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghs_16C7e42F292c6912E7710c838347Ae178B4a",
        "ghs_123456_eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJnaXRodWIifQ.c2ln-bmF0_dXJl",
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "github_pat_11ABCDEFG0123456789_abcdef",
        "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiI0MiJ9.c2lnbmF0dXJl",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMIIE and then the text was cut"
      })
  void credentialsGo(String secret) {
    assertEquals("before ••••", Redaction.of("before " + secret));
  }

  @Test
  void otherTextStaysOnOneLine() {
    assertEquals("ghs_ is a prefix of tokens", Redaction.of("ghs_ is a\n prefix of\ttokens"));
  }

  @Test
  void aLongTextIsCut() {
    assertEquals("x".repeat(500) + "…", Redaction.of("x".repeat(9_000)));
  }
}
