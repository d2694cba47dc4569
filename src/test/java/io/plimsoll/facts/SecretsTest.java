package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD",
        "DB_PASSWORD",
        "MYSQL_ROOT_PASSWORD",
        "API_KEY",
        "GITHUB_TOKEN",
        "dbPassword",
        "client-secret",
        "AWS_SECRET_ACCESS_KEY",
        "JWT_SECRET",
        "PRIVATE_KEY",
        "PGPASSWORD"
      })
  void namesOfSecretsAreKnown(String name) {
    assertTrue(SecretNames.looksSecret(name), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PWD",
        "PATH",
        "PASSWORD_FILE",
        "DB_PASSWORD_FILE",
        "TOKEN_URL",
        "MAX_TOKENS",
        "GPG_KEY",
        "PYTHON_SHA256",
        "SECRET_NAME",
        "AWS_ACCESS_KEY_ID",
        "NEXT_PUBLIC_API_KEY",
        "DATABASE_URL",
        "TOKENIZERS_PARALLELISM",
        "MYSQL_ALLOW_EMPTY_PASSWORD",
        "MONKEY",
        "AUTHOR"
      })
  void otherNamesAreNot(String name) {
    assertFalse(SecretNames.looksSecret(name), name);
  }

  /// The stems are a short cut, and no name of the table may fall through it.
  @Test
  void everyIncludedPatternHasAStem() {
    Table.open("secret-variable-patterns")
        .rows()
        .filter(row -> !row.is("severity", "exclude"))
        .filter(
            row -> !row.get("known_false_positives_or_condition").startsWith("secret only when"))
        .flatMap(row -> Pattern.compile("[|()^$]+|\\(\\?i\\)").splitAsStream(row.get("name_regex")))
        .map(part -> part.replace("_?", "_").replace("s?", ""))
        .filter(part -> part.length() > 1 && !part.equals("?i"))
        .filter(part -> !Set.of("slack_", "bot_").contains(part))
        .forEach(part -> assertTrue(SecretNames.STEMS.stream().anyMatch(part::contains), part));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghp_0123456789abcdefghij",
        "ghs_0123456789abcdefghij",
        "github_pat_0123456789abcdefghijkl",
        "glpat-0123456789abcdefghij",
        "AKIA0123456789ABCDEF",
        "xoxb-0123456789",
        "sk_live_0123456789abcdef",
        "rk_live_0123456789abcdef",
        "npm_0123456789abcdefghijklmnopqrstuvwxyz",
        "pypi-0123456789abcdef"
      })
  void tokensAreKnownByTheirMarks(String token) {
    assertEquals(List.of(new Span(2, 2 + token.length())), SecretShapes.in("x " + token));
    assertEquals(List.of(new Span(0, token.length())), SecretShapes.in(token));
  }

  @Test
  void anAddressIsSecretWithAPassword() {
    assertTrue(SecretNames.looksSecret("DATABASE_URL", "postgres://app:hunter2@db/app"));
    assertFalse(SecretNames.looksSecret("DATABASE_URL", "postgres://db/app"));
    assertFalse(SecretNames.looksSecret("DATABASE_URL", "postgres://app:$PW@db/app"));
    assertTrue(SecretNames.looksSecret("DB_PASSWORD", "hunter2"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "' ', EMPTY",
    "$PASSWORD, REFERENCE",
    "${PASSWORD:-x}, REFERENCE",
    "'{{ .Values.password }}', REFERENCE",
    "/run/secrets/db, REFERENCE",
    "vault:secret/db, REFERENCE",
    "changeme, PLACEHOLDER",
    "<token>, PLACEHOLDER",
    "your-api-key, PLACEHOLDER",
    "xxxx, PLACEHOLDER",
    "****, PLACEHOLDER",
    "hunter2, LITERAL",
    "ghp_abc, LITERAL",
    "pa$$word, LITERAL",
  })
  void valuesAreOfAKind(String value, ValueKind kind) {
    assertEquals(kind, SecretNames.valueKind(value));
  }

  @ParameterizedTest
  @CsvSource({
    "id_rsa, id_rsa, HIGH",
    "keys/id_ed25519, id_ed25519, HIGH",
    "certs/server.pem, *.pem, MEDIUM",
    ".env, .env, HIGH",
    "app/.env.production, .env.*, HIGH",
    "home/.aws/credentials, .aws/credentials, HIGH",
    ".aws/credentials, .aws/credentials, HIGH",
    ".ssh/config, .ssh/, HIGH",
    "root/.ssh/, .ssh/, HIGH",
    ".git/, .git/, MEDIUM",
  })
  void secretFilesAreKnown(String path, String pattern, Danger danger) {
    SecretFiles.Match match = SecretFiles.match(path).orElseThrow();
    assertEquals(pattern, match.pattern());
    assertEquals(danger, match.danger());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env.example",
        ".env.sample",
        "env",
        "main.go",
        "id_rsa.pub",
        "prod.tfvars.example",
        ".gitignore",
        "keys/",
        "environment"
      })
  void otherFilesAreNot(String path) {
    assertEquals(Optional.empty(), SecretFiles.match(path));
  }
}
