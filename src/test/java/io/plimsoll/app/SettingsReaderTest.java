package io.plimsoll.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.remote.Keys;
import io.plimsoll.inbox.StoreAddress;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the environment comes to, and the one sentence that names what is wrong with it.
final class SettingsReaderTest {
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void nothingIsNeeded() {
    ServiceSettings settings = read();
    assertEquals("0.0.0.0", settings.host());
    assertEquals(8080, settings.port());
    assertEquals(8081, settings.managementPort());
    assertEquals(new StoreAddress.Embedded(Path.of("data").toAbsolutePath()), settings.store());
    assertEquals(URI.create("https://api.github.com"), settings.api());
    assertEquals("https://github.com", settings.web());
    assertEquals(Optional.empty(), settings.app());
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.example/rules, https://acme.example/rules/",
    "' https://acme.example/rules/ ', https://acme.example/rules/",
    "https://acme.example/(old)/rules, https://acme.example/%28old%29/rules/",
    "http://localhost:8000, http://localhost:8000/"
  })
  void rulesMayHavePages(String set, String pages) {
    set("PLIMSOLL_RULE_PAGES", set);
    assertEquals(Optional.of(pages), read().rulePages());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/rules",
        "http://acme.example/rules",
        "https://acme.example/rules?page=",
        "https://acme.example/rules#",
        "https://ada@acme.example/rules",
        "https://acme.example/my rules"
      })
  void pagesOfRulesHaveAnAddress(String set) {
    set("PLIMSOLL_RULE_PAGES", set);
    assertTrue(wrong().startsWith("PLIMSOLL_RULE_PAGES is "), this::wrong);
  }

  @Test
  void aDatabaseTakesThePlaceOfTheFolder() {
    set("PLIMSOLL_DATABASE_URL", "jdbc:postgresql://db/plimsoll?user=p&password=secret");
    assertEquals(
        new StoreAddress.Server("jdbc:postgresql://db/plimsoll?user=p&password=secret"),
        read().store());
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.github.com/, https://api.github.com, https://github.com",
    "https://git.acme.example/api/v3, https://git.acme.example/api/v3, https://git.acme.example",
    "https://api.acme.ghe.com, https://api.acme.ghe.com, https://acme.ghe.com",
    "http://127.0.0.1:9000, http://127.0.0.1:9000, http://127.0.0.1:9000"
  })
  void whereGitHubIsReadFollowsFromItsApi(String set, String api, String web) {
    set("PLIMSOLL_GITHUB_API", set);
    assertEquals(URI.create(api), read().api());
    assertEquals(web, read().web());
  }

  @Test
  void whereGitHubIsReadCanBeSet() {
    set("PLIMSOLL_GITHUB_WEB", "https://code.acme.example/");
    assertEquals("https://code.acme.example", read().web());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothFormsOfAKeyAreRead(boolean asGitHubIssuesIt) {
    app();
    set("PLIMSOLL_PRIVATE_KEY", asGitHubIssuesIt ? Keys.PKCS1 : Keys.PKCS8);
    assertEquals(12L, read().app().orElseThrow().id());
  }

  @Test
  void aKeyMayStandOnOneLine() {
    app();
    set("PLIMSOLL_PRIVATE_KEY", Keys.PKCS1.replace("\n", "\\n"));
    assertEquals(12L, read().app().orElseThrow().id());
  }

  @Test
  void aKeyMayStandInAFile(@TempDir Path folder) throws IOException {
    app();
    environment.remove("PLIMSOLL_PRIVATE_KEY");
    Path file = Files.writeString(folder.resolve("key.pem"), Keys.PKCS1);
    set("PLIMSOLL_PRIVATE_KEY_FILE", file.toString());
    assertEquals(12L, read().app().orElseThrow().id());
  }

  @Test
  void whatIsSecretIsNotPrinted() {
    app();
    assertEquals("AppSettings[id=12]", read().app().orElseThrow().toString());
    set("PLIMSOLL_DATABASE_URL", "jdbc:postgresql://db/plimsoll?password=hunter2");
    assertFalse(read().toString().contains("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "65536", "eighty", "80 80", "1e3"})
  void aPortIsANumber(String port) {
    set("PLIMSOLL_PORT", port.isEmpty() ? "x" : port);
    assertEquals(
        "PLIMSOLL_PORT is "
            + environment.get("PLIMSOLL_PORT")
            + "; it must be a number from 0 to 65535.",
        wrong());
  }

  @Test
  void thePortsDiffer() {
    set("PLIMSOLL_PORT", "8081");
    assertEquals(
        "PLIMSOLL_MANAGEMENT_PORT is 8081, and so is PLIMSOLL_PORT; they must differ.", wrong());
  }

  @Test
  void aDatabaseIsPostgreSql() {
    set("PLIMSOLL_DATABASE_URL", "jdbc:h2:mem:x;password=hunter2");
    assertEquals("PLIMSOLL_DATABASE_URL must begin with jdbc:postgresql:", wrong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.github.com",
        "http://api.github.com",
        "http://127.0.0.1.evil.example",
        "ftp://api.github.com",
        "https://",
        "https://api.github.com?x=1",
        "https://api.github.com#x",
        "https:// api.github.com"
      })
  void anAddressIsEncryptedAndPlain(String address) {
    set("PLIMSOLL_GITHUB_API", address);
    assertEquals(
        "PLIMSOLL_GITHUB_API is "
            + address
            + "; it must be an https address without user, query"
            + " and fragment (http only for this machine).",
        wrong());
  }

  @Test
  void aPasswordInAnAddressIsNotRepeated() {
    set("PLIMSOLL_GITHUB_API", "https://me:hunter2@api.github.com");
    assertEquals(
        "PLIMSOLL_GITHUB_API is https://••••@api.github.com; it must be an https address without"
            + " user, query and fragment (http only for this machine).",
        wrong());
  }

  @ParameterizedTest
  @CsvSource({
    "PLIMSOLL_APP_ID, PLIMSOLL_APP_ID",
    "PLIMSOLL_PRIVATE_KEY, PLIMSOLL_PRIVATE_KEY",
    "PLIMSOLL_WEBHOOK_SECRET, PLIMSOLL_WEBHOOK_SECRET"
  })
  void anAppIsSetUpWholeOrNotAtAll(String removed, String missing) {
    app();
    environment.remove(removed);
    assertEquals("The GitHub App is set up only in part; missing: " + missing + ".", wrong());
  }

  @Test
  void everyMissingPartIsNamed() {
    set("PLIMSOLL_APP_ID", "12");
    assertEquals(
        "The GitHub App is set up only in part; missing: PLIMSOLL_PRIVATE_KEY,"
            + " PLIMSOLL_WEBHOOK_SECRET.",
        wrong());
  }

  @Test
  void anAppHasANumber() {
    app();
    set("PLIMSOLL_APP_ID", "plimsoll");
    assertEquals("PLIMSOLL_APP_ID is plimsoll; it must be the App's id, a number.", wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no key", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END-----"})
  void aKeyIsAnRsaKey(String key) {
    app();
    set("PLIMSOLL_PRIVATE_KEY", key);
    assertEquals(
        "PLIMSOLL_PRIVATE_KEY holds no RSA private key in PEM (PKCS#1 or PKCS#8).", wrong());
  }

  @Test
  void oneKeyIsEnough() {
    app();
    set("PLIMSOLL_PRIVATE_KEY_FILE", "key.pem");
    assertEquals(
        "PLIMSOLL_PRIVATE_KEY and PLIMSOLL_PRIVATE_KEY_FILE are both set; one of them is enough.",
        wrong());
  }

  @Test
  void aFileOfAKeyIsThere() {
    app();
    environment.remove("PLIMSOLL_PRIVATE_KEY");
    set("PLIMSOLL_PRIVATE_KEY_FILE", "no/such/file.pem");
    assertEquals(
        "PLIMSOLL_PRIVATE_KEY_FILE is no/such/file.pem; this file cannot be read.", wrong());
  }

  @Test
  void aSecretReadWithItsLineBreakIsNoSecret() {
    app();
    set("PLIMSOLL_WEBHOOK_SECRET", "secret\n");
    assertEquals(
        "PLIMSOLL_WEBHOOK_SECRET holds a line break or another control character; no signature"
            + " would ever match.",
        wrong());
  }

  @ParameterizedTest
  @CsvSource({
    "PLIMSOLL_PORT, plimsoll.port",
    "PLIMSOLL_PRIVATE_KEY_FILE, plimsoll.private-key-file",
    "PLIMSOLL_GITHUB_API, plimsoll.github-api"
  })
  void aConfigurationFileNamesThemInItsOwnWay(String variable, String property) {
    assertEquals(property, Environment.property(variable));
  }

  private void app() {
    set("PLIMSOLL_APP_ID", "12");
    set("PLIMSOLL_PRIVATE_KEY", Keys.PKCS1);
    set("PLIMSOLL_WEBHOOK_SECRET", "It's a Secret to Everybody");
  }

  private void set(String name, String value) {
    environment.put(name, value);
  }

  private ServiceSettings read() {
    return SettingsReader.read(name -> Optional.ofNullable(environment.get(name)));
  }

  private String wrong() {
    WrongSetting wrong = assertThrows(WrongSetting.class, this::read);
    return Phrases.in(Language.EN).say(wrong.key(), wrong.facts());
  }
}
