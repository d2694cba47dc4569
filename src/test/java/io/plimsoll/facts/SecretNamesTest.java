package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names in all the ways in which people write them.
class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD",
        "password",
        "DB_PASSWORD",
        "dbPassword",
        "db-password",
        "db.password",
        "API_TOKEN",
        "apiToken",
        "AWS_SECRET_ACCESS_KEY",
        "MYSQL_ROOT_PASSWORD",
        "POSTGRES_PASSWORD",
        "GITHUB_TOKEN",
        "CLIENT_SECRET",
        "PRIVATE_KEY",
        "JWT_SECRET",
      })
  void namesOfSecrets(String name) {
    assertTrue(SecretNames.looksSecret(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PWD",
        "OLDPWD",
        "PASSWORD_FILE",
        "POSTGRES_PASSWORD_FILE",
        "NEXT_PUBLIC_API_KEY",
        "VITE_TOKEN",
        "STRIPE_PUBLISHABLE_KEY",
        "MYSQL_ALLOW_EMPTY_PASSWORD",
        "MYSQL_RANDOM_ROOT_PASSWORD",
        "KEYCLOAK_URL",
        "MONKEY",
        "TOKENIZER",
        "PORT",
        "HOME",
      })
  void namesAroundSecrets(String name) {
    assertFalse(SecretNames.looksSecret(name));
  }

  @Test
  void aVeryLongNameIsNone() {
    assertFalse(SecretNames.looksSecret("A".repeat(200) + "_PASSWORD"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATABASE_URL | postgres://app:hunter2@db/app   | true
          DATABASE_URL | postgres://:hunter2@db/app      | true
          DATABASE_URL | postgres://db/app               | false
          DATABASE_URL | postgres://app:$PW@db/app       | false
          REDIS_URL    | redis://:hunter2@redis          | true
          REDIS_URL    | redis://redis                   | false
          """)
  void anAddressIsSecretByItsValue(String name, String value, boolean secret) {
    assertEquals(secret, SecretNames.looksSecret(name, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                 | EMPTY
          '  '               | EMPTY
          hunter2            | LITERAL
          $PASSWORD          | REFERENCE
          ${PASSWORD}        | REFERENCE
          ${PASSWORD:-x}     | REFERENCE
          $(cat /x)          | REFERENCE
          {{ .Values.x }}    | REFERENCE
          %PASSWORD%         | REFERENCE
          vault:a/b          | REFERENCE
          /run/secrets/x     | REFERENCE
          /etc/app/key       | REFERENCE
          <password>         | PLACEHOLDER
          [secret]           | PLACEHOLDER
          changeme           | PLACEHOLDER
          change-me          | PLACEHOLDER
          change_this_now    | PLACEHOLDER
          your-token-here    | PLACEHOLDER
          xxxxx              | PLACEHOLDER
          ****               | PLACEHOLDER
          ...                | PLACEHOLDER
          TODO               | PLACEHOLDER
          example            | PLACEHOLDER
          examples           | LITERAL
          $1a                | LITERAL
          pa$$word           | LITERAL
          """)
  void valuesAreOfAKind(String value, ValueKind kind) {
    assertEquals(kind, SecretNames.valueKind(value));
  }
}
