package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One name of a secret in all the ways in which its words may be joined.
class NameSpellingsTest {

  @ParameterizedTest
  @CsvSource({
    "db2Password, true",
    "s3SecretKey, true",
    "S3SecretKey, true",
    "oauth2Token, true",
    "DBPassword, true",
    "JWTSecret, true",
    "APIToken, true",
    "AWSSecretKey, true",
    "dbPASSWORD, true",
    "db-Password, true",
    "db.PASSWORD, true",
    "Password, true",
    "ConnectionStrings__DBPassword, true",
    "apiKey, true",
    "APIKey, true",
    "apikey, true",
    "api_key, true",
    "API-KEY, true",
    "azPassword, true",
    "Zpassword, false",
    "aPassword, true",
    "9Password, true",
    "zZPassword, false",
    "OAuth, false",
    "useOAuth, false",
    "basicAuth, true",
    "XPASSWORD, false",
    "PASSWORDS, false",
    "passwordLess, true",
    "compassHeading, false",
    "KeyPassed, false",
    "authorToken, true",
    "tokenizer, false",
    "secretary, false",
    "keyring, false",
    "KEYRING_TOKEN, true",
  })
  void wordsBeginAtCapitalsDashesAndDots(String name, boolean secret) {
    assertEquals(secret, SecretNames.looksSecret(name));
  }

  @ParameterizedTest
  @CsvSource({
    "passwordFile, false",
    "DBPasswordFile, false",
    "db-password-path, false",
    "token.url, false",
    "secretName, false",
    "apiKeyId, false",
    "tokenTtl, false",
    "authType, false",
    "PASSWORD_FILENAME, true",
    "GPG_KEY, false",
    "gpg_keys, false",
    "APP_SHA256, false",
    "JWT_PUBLIC_KEY, false",
    "SSH_KNOWN_HOSTS, false",
  })
  void whatIsNamedAroundASecretIsNone(String name, boolean secret) {
    assertEquals(secret, SecretNames.looksSecret(name));
  }

  @Test
  void theLongestNameThatIsLookedAtHas200Letters() {
    String end = "_PASSWORD";
    assertEquals(true, SecretNames.looksSecret("a".repeat(200 - end.length()) + end));
    assertEquals(false, SecretNames.looksSecret("a".repeat(201 - end.length()) + end));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATABASE_URL      | mysql://root:hunter2@db:3306/x            | true
          databaseUrl       | mysql://root:hunter2@db                   | true
          DSN               | user=app password=hunter2 host=db         | true
          DSN               | user=app PWD=hunter2                      | true
          DSN               | user=app password=$PW                     | false
          DSN               | user=app host=db                          | false
          CONNECTION_STRING | AccountName=a;AccountKey=abc==;Suffix=x   | true
          CONNECTION_STRING | Server=db;Password=;                      | false
          AMQP_URL          | amqp://guest:guest@mq                     | true
          MONGO_URI         | mongodb://db:27017/x                      | false
          MONGODB_URL       | mongodb+srv://u:p@cluster                 | true
          HOMEPAGE          | https://u:p@host                          | false
          REDIS_URL         | redis://cache:6379/0?x=a@b                | false
          """)
  void anAddressIsSecretWithItsPassword(String name, String value, boolean secret) {
    assertEquals(secret, SecretNames.looksSecret(name, value));
  }
}
