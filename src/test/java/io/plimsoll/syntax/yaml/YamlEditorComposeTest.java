package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class YamlEditorComposeTest {
  private static final String COMPOSE =
      """
      x-base: &base
        restart: always
        cap_drop: [NET_RAW]

      services:
          web:
              <<: *base
              image: 'shop'
              ports:
                  - "80:80"   # public
                  - 443:443

          db:
              image: 'postgres'
              privileged: yes
              environment: &env
                  A: b
          job:
              image: 'shop'
              environment: *env
      """;

  private static Patch service(String name, Patch patch, String... path) {
    return Patch.at(Patch.at(Patch.at(patch, path), name), "services");
  }

  @Test
  void theStepOfTheFileIsKept() {
    assertEquals(
        COMPOSE.replace(
            "            A: b\n",
            """
                        A: b
                    security_opt:
                        - no-new-privileges:true
                    deploy:
                        resources:
                            limits:
                                pids: 200
            """),
        edit(
            COMPOSE,
            service("db", Patch.add(Value.of("no-new-privileges:true")), "security_opt")
                .and(
                    service(
                        "db", Patch.set(Value.of(200)), "deploy", "resources", "limits", "pids"))));
  }

  @Test
  void anItemChanges() {
    assertEquals(
        COMPOSE.replace("\"80:80\"", "\"127.0.0.1:80:80\""),
        edit(
            COMPOSE,
            service("web", Patch.item(0, Patch.set(Value.of("127.0.0.1:80:80"))), "ports")));
  }

  @Test
  void anOverrideLeavesTheAnchorAlone() {
    assertEquals(
        COMPOSE.replace(
            "            - 443:443\n",
            "            - 443:443\n        cap_drop:\n            - ALL\n"),
        edit(COMPOSE, service("web", Patch.set(Value.texts("ALL")), "cap_drop")));
    assertEquals(
        "MERGED 7:9", edit(COMPOSE, service("web", Patch.add(Value.of("ALL")), "cap_drop")));
  }

  @Test
  void anAnchoredMapChangesForAllItsUsers() {
    assertEquals(
        COMPOSE.replace("            A: b\n", "            A: b\n            C: d\n"),
        edit(COMPOSE, service("db", Patch.set(Value.of("d")), "environment", "C")));
    assertEquals(
        "ALIAS 20:22", edit(COMPOSE, service("job", Patch.set(Value.of("d")), "environment", "C")));
  }

  @Test
  void aFlagGoes() {
    assertEquals(
        COMPOSE.replace("        privileged: yes\n", ""),
        edit(COMPOSE, service("db", Patch.remove(), "privileged")));
  }

  @Test
  void theAnchorItselfCanBeEdited() {
    assertEquals(
        COMPOSE.replace("[NET_RAW]", "[NET_RAW, ALL]"),
        edit(COMPOSE, Patch.at(Patch.add(Value.of("ALL")), "x-base", "cap_drop")));
  }
}
