package io.plimsoll.github.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AppKeyTest {
  private static final byte[] TEXT = {1, 2, 3};

  @Test
  void bothFormsAreTheSameKey() {
    assertTrue(Keys.PKCS1.startsWith("-----BEGIN RSA PRIVATE KEY-----"));
    assertArrayEquals(Keys.read(Keys.PKCS8).sign(TEXT), Keys.read(Keys.PKCS1).sign(TEXT));
  }

  @Test
  void lineEndsMayBeWrittenOut() {
    assertTrue(AppKey.read(Keys.PKCS1.replace("\n", "\\n")).isPresent());
    assertTrue(AppKey.read(Keys.PKCS8.replace("\n", "\r\n")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
      })
  void whatIsNoKeyIsRefused(String text) {
    assertEquals(Optional.empty(), AppKey.read(text));
  }

  @Test
  void aKeyDoesNotShowItself() {
    assertEquals("AppKey[••••]", Keys.read(Keys.PKCS8).toString());
    assertEquals("••••", new Secret("ghs_x").toString());
  }

  @Test
  void theAppsTokenIsSignedAndShort() throws GeneralSecurityException {
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    String token = new AppToken("42", Keys.read(Keys.PKCS8), () -> now).make().reveal();
    String[] parts = token.split("\\.", -1);
    assertEquals("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", decode(parts[0]));
    assertEquals("{\"iat\":1795341540,\"exp\":1795342140,\"iss\":\"42\"}", decode(parts[1]));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(Keys.PAIR.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
    assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
    assertFalse(token.contains("="));
  }

  private static String decode(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
