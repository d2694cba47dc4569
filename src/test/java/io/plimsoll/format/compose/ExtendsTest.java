package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Document;
import io.plimsoll.model.Container;
import io.plimsoll.model.Entry;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Mount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendsTest {

  private static final String COMMON =
      """
      services:
        hardened:
          user: "1000"
          read_only: true
          cap_drop: [ALL]
          volumes: ["./data:/data"]
      """;

  private static final String WEB =
      """
      services:
        web:
          extends:
            file: ../common.yaml
            service: hardened
          image: nginx
          read_only: false
          cap_drop: [NET_RAW]
      """;

  @Test
  void aServiceOfTheSameFile() {
    String text =
        """
        services:
          base:
            image: nginx:1.29
            privileged: true
          web:
            extends:
              service: base
          api:
            extends: base
            privileged: false
        """;
    Document document = Read.document(text);
    Container web = Read.named(document, "web");
    assertEquals("extends true", Read.say(web.isolation().privileged()));
    assertEquals("true", Read.at(text, web.isolation().privileged()));
    assertEquals("extends nginx:1.29", Read.say(web.image()));
    assertEquals("= false", Read.say(Read.named(document, "api").isolation().privileged()));
  }

  @Test
  void aServiceOfAnotherFile() {
    Document document = Read.document("deploy/compose.yaml", WEB, Map.of("common.yaml", COMMON));
    Container web = Read.named(document, "web");
    assertEquals("extends 1000", Read.say(web.identity().user()));
    assertEquals("common.yaml", web.identity().user().at().path());
    assertEquals("\"1000\"", Read.at(COMMON, web.identity().user()));
    assertEquals("= false", Read.say(web.isolation().readOnlyRoot()));
    assertEquals("absent false", Read.say(web.isolation().privileged()));
    assertEquals(
        List.of("ALL", "NET_RAW"),
        web.isolation().capabilities().dropped().stream().map(Entry::text).toList());
  }

  @Test
  void aMissingFileLeavesOpenWhatItMaySay() {
    Document document = Read.document("deploy/compose.yaml", WEB, Map.of());
    Container web = Read.named(document, "web");
    assertEquals("unstated", Read.say(web.identity().user()));
    assertEquals("unstated", Read.say(web.isolation().privileged()));
    assertEquals("= false", Read.say(web.isolation().readOnlyRoot()));
    assertTrue(
        web.isolation().capabilities().dropped().stream().anyMatch(entry -> !entry.resolved()));
  }

  @Test
  void aFragmentLeavesOpenWhatItDoesNotSay() {
    Container hardened = Read.container(COMMON);
    assertEquals("= 1000", Read.say(hardened.identity().user()));
    assertEquals("unstated", Read.say(hardened.isolation().privileged()));
    assertEquals("unstated", Read.say(hardened.isolation().allowPrivilegeEscalation()));
    assertEquals("unstated", Read.say(hardened.image()));
  }

  @Test
  void anOverrideFileIsAFragmentToo() {
    String text = "services: {web: {ports: ['80:80'], privileged: !reset true}}";
    Container web =
        Read.containers(Read.document("compose.override.yaml", text, Map.of())).getFirst();
    assertEquals("unstated", Read.say(web.identity().user()));
    assertEquals("removed", Read.say(web.isolation().privileged()));
    assertEquals("= 80", Read.say(web.ports().getFirst().hostPort()));
  }

  @Test
  void overrideReplacesAList() {
    String text =
        """
        services:
          base: {image: nginx, cap_add: [SYS_ADMIN], security_opt: [seccomp=unconfined]}
          web:
            extends: base
            cap_add: !override [NET_ADMIN]
            security_opt: !reset []
        """;
    Container web = Read.named(Read.document(text), "web");
    assertEquals(
        List.of("NET_ADMIN"),
        web.isolation().capabilities().added().stream().map(Entry::text).toList());
    assertEquals("absent Profile[type=RuntimeDefault, name=]", Read.say(web.isolation().seccomp()));
  }

  @Test
  void nothingOverridesNothing() {
    String text =
        """
        services:
          base: {image: nginx, user: "1000"}
          web: {extends: base, user: }
        """;
    assertEquals(
        "extends 1000", Read.say(Read.named(Read.document(text), "web").identity().user()));
  }

  @Test
  void pathsOfAnotherFileAreRelativeToIt() {
    String common = "services: {base: {image: nginx, volumes: ['../x:/x']}}";
    String text = "services: {web: {extends: {file: a/b/common.yaml, service: base}}}";
    Document document = Read.document("compose.yaml", text, Map.of("a/b/common.yaml", common));
    assertEquals(Mount.Kind.PROJECT, Read.named(document, "web").mounts().getFirst().kind());
  }

  @Test
  void anImageOfAnotherFileIsThatFilesMatter() {
    String common = "services: {base: {image: nginx}}";
    String text = "services: {web: {extends: {file: common.yaml, service: base}}}";
    Document document = Read.document("compose.yaml", text, Map.of("common.yaml", common));
    assertTrue(document.subjects().stream().noneMatch(ImageUse.class::isInstance));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends: web",
        "extends: b",
        "extends: nobody",
        "extends: {service: base, file: ../../out.yaml}",
        "extends: {service: base, file: '${FILE}'}",
        "extends: {service: '${NAME}'}",
        "extends: []",
        "extends: {file: x}",
      })
  void whatCannotBeFollowed(String extending) {
    String text =
        "services:\n  web:\n    image: nginx\n    "
            + extending
            + "\n  b: {image: nginx, extends: web}\n";
    Container web = Read.named(Read.document(text), "web");
    assertEquals("unstated", Read.say(web.identity().user()));
  }

  @Test
  void anchorsAndMergeKeys() {
    String text =
        """
        x-hardened: &hardened
          read_only: true
          security_opt: &options ["no-new-privileges:true"]
        x-user: &user "1000"
        services:
          web:
            <<: *hardened
            image: nginx
            user: *user
          api:
            image: nginx
            security_opt: *options
        """;
    Document document = Read.document(text);
    Container web = Read.named(document, "web");
    assertEquals("= true", Read.say(web.isolation().readOnlyRoot()));
    assertEquals("= false", Read.say(web.isolation().allowPrivilegeEscalation()));
    assertEquals("\"1000\"", Read.at(text, web.identity().user()));
    Container api = Read.named(document, "api");
    assertEquals(
        web.isolation().allowPrivilegeEscalation().at(),
        api.isolation().allowPrivilegeEscalation().at());
  }
}
