package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Container;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageUsersTest {
  private static final String DOCKERFILE =
      """
      FROM node:22 AS build
      USER node
      FROM build AS dev
      USER root
      FROM node:22
      ARG UID=1000
      USER ${UID}
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "app/Dockerfile", DOCKERFILE,
          "app/docker/web.Dockerfile", "FROM alpine\nUSER web:web\n",
          "plain/Dockerfile", "FROM alpine\n",
          "open/Dockerfile", "FROM alpine\nARG WHO\nUSER $WHO\n");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "./app                                                | build 1000",
        "app/                                                 | build 1000",
        "{context: app, target: build}                        | build node",
        "{context: app, target: DEV}                          | build root",
        "{context: app, target: '0'}                          | unstated",
        "{context: app, target: '2'}                          | unstated",
        "{context: app, target: nobody}                       | unstated",
        "{context: app, dockerfile: docker/web.Dockerfile}    | build web:web",
        "{context: ., dockerfile: app/Dockerfile}             | build 1000",
        "{dockerfile: app/Dockerfile}                         | build 1000",
        "{context: app, args: {UID: '0'}}                     | open ${UID}",
        "{context: app, target: dev, args: {UID: '0'}}        | build root",
        "plain                                                | unstated",
        "open                                                 | open $WHO",
        "nowhere                                              | unstated",
        "../out                                               | unstated",
        "https://github.com/acme/web.git                      | unstated",
        "git@github.com:acme/web.git                          | unstated",
        "'${CONTEXT}'                                         | unstated",
        "'${CONTEXT:-app}'                                    | build 1000",
        "{context: app, target: '${TARGET}'}                  | unstated",
        "[app]                                                | unstated",
      })
  void theDockerfileDecides(String build, String expected) {
    assertEquals(expected, Read.say(user(build)));
  }

  @Test
  void theUserIsWhereTheDockerfileSaysIt() {
    Setting<User> user = user("{context: app, target: build}");
    assertEquals("app/Dockerfile", user.at().path());
    assertEquals("node", Read.at(DOCKERFILE, user));
  }

  @Test
  void aDockerfileWithinTheFile() {
    String text =
        """
        services:
          web:
            build:
              dockerfile_inline: |
                FROM alpine
                USER 1000
        """;
    Setting<User> user = Read.container(text).identity().imageUser();
    assertEquals("build 1000", Read.say(user));
    assertEquals("compose.yaml", user.at().path());
    assertEquals(text.indexOf('|'), user.at().span().start());
  }

  private static Setting<User> user(String build) {
    String text = "services:\n  web:\n    build: " + build + "\n";
    Container web = Read.containers(Read.document("compose.yaml", text, FILES)).getFirst();
    return web.identity().imageUser();
  }
}
