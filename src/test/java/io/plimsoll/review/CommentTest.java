package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.wording.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {
  private static final String DOCKERFILE =
      """
      FROM node:22-bookworm-slim
      WORKDIR /app
      COPY . .
      CMD ["node", "server.js"]
      """;

  @Test
  void hasItsPartsInOrder() {
    String body = body(Pull.added("Dockerfile", DOCKERFILE));
    List<String> parts =
        List.of(
            "**This image starts as root**\n\n",
            "<sub>**High** · ",
            "Whoever takes over the process",
            "\n```suggestion\n",
            "\n**Before you apply:** ",
            "\n<details><summary>",
            "\nNot this time? ",
            "\n</details>\n<!-- plimsoll v=1 fp=");
    int at = -1;
    for (String part : parts) {
      int next = body.indexOf(part, at + 1);
      assertTrue(next > at, part + "\n\n" + body);
      at = next;
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isShortOutsideOfItsFold(Language language) {
    String body =
        body(Pull.added("Dockerfile", DOCKERFILE).settings("language: " + language.code()));
    String read = body.substring(0, body.indexOf("<details>")).replaceAll("(?s)```.*?```", "");
    assertTrue(Arrays.stream(read.strip().split("\\s+")).count() <= 80, read);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noHoleStaysOpenInAnyLanguage(Language language) {
    Pull pull =
        Pull.added("Dockerfile", DOCKERFILE)
            .and("compose.yaml", "", Texts.SOCKET + "    privileged: true\n")
            .and("old.yaml", Texts.SOCKET, Texts.SOCKET.replace("256m", "512m"))
            .settings("language: " + language.code() + "\nreview: {max-comments: 2}");
    String text = GoldenText.of(pull.first().review());
    assertFalse(text.matches("(?s).*\\{[a-z-]+\\}.*"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pod.json", "pod.yaml"})
  void aCommentIsProposedWhereTheFormatHasComments(String path) {
    String text =
        """
        {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"},
         "spec": {"hostPID": true, "containers": []}}
        """;
    String body = body(Pull.added(path, text));
    assertEquals(
        path.endsWith(".yaml"),
        body.contains("# plimsoll:ignore no-host-pid until=2027-02-20"),
        body);
    assertTrue(body.contains("/plimsoll ignore"), body);
  }

  @Test
  void noCommentIsProposedWhereTheSettingsDoNotHonourIt() {
    Pull pull =
        Pull.added("Dockerfile", DOCKERFILE).settings("exceptions: {inline: false, max-days: 10}");
    assertFalse(body(pull).contains("# plimsoll:ignore"), body(pull));
    assertTrue(body(pull).contains("until 2026-12-02 because …`"), body(pull));
  }

  @Test
  void windowsLineEndsAreWarnedOf() {
    String warning = "This file has Windows line ends";
    assertFalse(body(Pull.added("Dockerfile", DOCKERFILE)).contains(warning));
    String body = body(Pull.added("Dockerfile", DOCKERFILE.replace("\n", "\r\n")));
    assertTrue(body.contains(warning), body);
    assertFalse(body.contains("\r"), body);
  }

  @Test
  void severalThingsAreNamed() {
    String text =
        """
        x-all: &all
          privileged: true
        services:
          web:
            <<: *all
            image: a.example/a:1
          job:
            <<: *all
            image: a.example/b:1
        """;
    String body = body(Pull.added("compose.yaml", text));
    assertTrue(body.contains("service/web") || body.contains("`job`"), body);
  }

  @Test
  void hostileNamesDoNothing() {
    String name = "web`@octocat #1 <img src=x onerror=y> ](http://e.vil) ``` \\u202e";
    String text = Texts.SOCKET.replace("  web:", "  \"" + name + "\":");
    String body = body(Pull.added("compose.yaml", text));
    String outside = body.replaceAll("(?s)(?m)^```.*?^```$", "").replaceAll("`[^`\n]+`", "CODE");
    assertFalse(outside.contains("@octocat"), outside);
    assertFalse(outside.contains("e.vil"), outside);
    assertFalse(outside.contains("<img"), outside);
    assertFalse(body.contains("\u202e"), body);
  }

  @Test
  void noSecretIsPrinted() {
    String secret = "correct-horse-battery";
    String text = Texts.PRIVILEGED + "    environment:\n      DB_PASSWORD: " + secret + "\n";
    Pull pull = Pull.added("compose.yaml", text).and("b.yaml", "", text.replace("DB_", "XDB_"));
    String review = GoldenText.of(pull.review());
    assertTrue(review.contains("DB_PASSWORD"), review);
    assertFalse(review.contains(secret), review);
  }

  @Test
  void fitsIntoWhatGitHubTakes() {
    StringBuilder text = new StringBuilder("services:\n  web: {image: 'a.example/a:1', volumes: [");
    for (int i = 0; i < 200; i++) {
      text.append("'/etc/x")
          .append(i)
          .append("y".repeat(180))
          .append(":/m")
          .append(i)
          .append("', ");
    }
    Pull pull = Pull.added("compose.yaml", text.append("]}\n").toString());
    for (ReviewComment comment : pull.review().comments()) {
      assertTrue(comment.body().length() <= 65_536);
      assertTrue(Marker.read(comment.body()).isPresent());
    }
    assertTrue(!pull.review().comments().isEmpty());
  }

  private static String body(Pull pull) {
    return pull.review().comments().getFirst().body();
  }
}
