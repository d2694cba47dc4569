package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Container;
import io.plimsoll.model.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `!reset` and `!override` at a key and at the keys around it: `!reset` takes all below away,
/// `!override` keeps out what a service extends.
class MergingTagsTest {

  private static Container web(String text) {
    return Read.named(Read.document(text), "web");
  }

  private static String memory(String deploy) {
    Container web =
        web(
            """
            services:
              base:
                image: nginx
                deploy: {resources: {limits: {memory: 64m}}}
              web:
                extends: base
                deploy: %s
            """
                .formatted(deploy));
    return Read.say(web.resources().memoryLimit());
  }

  @Test
  void withoutTagsMapsAreMerged() {
    assertEquals("extends 64m", memory("{replicas: 2}"));
    assertEquals("= 32m", memory("{resources: {limits: {memory: 32m}}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!reset {resources: {limits: {memory: 32m}}}",
        "!reset null",
        "!reset",
        "!reset {}",
        "{resources: !reset {limits: {memory: 32m}}}",
        "{resources: {limits: !reset null}}",
        "{resources: {limits: {memory: !reset null}}}",
        "{resources: {limits: {memory: !reset 32m}}}"
      })
  void whatIsTakenAwayIsGone(String deploy) {
    assertEquals("removed", memory(deploy));
  }

  @Test
  void whatIsReplacedLeavesNothingOfWhatItExtends() {
    assertEquals("absent", memory("!override {replicas: 2}"));
    assertEquals("absent", memory("{resources: !override {limits: {cpus: '1'}}}"));
    assertEquals("= 32m", memory("!override {resources: {limits: {memory: 32m}}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cap_add: !reset [SYS_ADMIN]", "cap_add: !reset null", "cap_add: !reset"})
  void aListThatIsTakenAwayIsEmpty(String line) {
    Container web =
        web(
            """
            services:
              base: {image: nginx, cap_add: [NET_RAW]}
              web:
                extends: base
                %s
            """
                .formatted(line));
    assertEquals(
        List.of(), web.isolation().capabilities().added().stream().map(Entry::text).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: {web: !reset {image: nginx, privileged: true}}",
        "services: {web: !reset null}",
        "services: !reset {web: {image: nginx, privileged: true}}"
      })
  void aServiceThatIsTakenAwayIsNotThere(String text) {
    assertEquals(List.of(), Read.containers(Read.document(text)));
  }

  @Test
  void aServiceThatIsTakenAwayCannotBeExtended() {
    Container web =
        web(
            """
            services:
              base: !reset {image: nginx, privileged: true}
              web: {extends: base, image: redis}
            """);
    assertEquals("unstated", Read.say(web.isolation().privileged()));
  }

  @Test
  void aBuildThatIsTakenAwayBuildsNothing() {
    Container web = web("services: {web: {image: nginx, build: !reset {context: .}}}");
    assertEquals("absent", Read.say(web.identity().user()));
    assertEquals("nginx", web.image().written().orElseThrow().toString());
  }

  @Test
  void aTagBehindAnAliasCountsAsWell() {
    String text =
        """
        x-none: &none !reset {resources: {limits: {memory: 32m}}}
        services:
          web: {image: nginx, deploy: *none}
        """;
    assertEquals("removed", Read.say(web(text).resources().memoryLimit()));
  }
}
