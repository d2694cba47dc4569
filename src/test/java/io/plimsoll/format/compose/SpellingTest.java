package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.SelinuxOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Spellings that the engine and Compose take for the same thing, and those that they do not.
class SpellingTest {

  @ParameterizedTest
  @ValueSource(strings = {"", ":1", ":t", ":T", ":TRUE", ":true", ":True", "=true", "=1"})
  void noNewPrivilegesIsOn(String value) {
    assertEquals("= false", escalation("no-new-privileges" + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {":0", ":f", ":F", ":FALSE", ":false", ":False", "=false", "=0"})
  void noNewPrivilegesIsOff(String value) {
    assertEquals("= true", escalation("no-new-privileges" + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {":on", ":tRue", ":yes", "= true", ":2"})
  void theEngineRefusesAnyOtherWord(String value) {
    String word = value.substring(1);
    assertEquals("invalid " + word, escalation("no-new-privileges" + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_new_privileges:true", "No-New-Privileges:true", "nnp", "privileged"})
  void anotherKeyIsAnotherOption(String option) {
    assertEquals("absent true", escalation(option));
  }

  private static String escalation(String option) {
    return Read.say(
        Read.web("security_opt: ['" + option + "']").isolation().allowPrivilegeEscalation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['seccomp=', 'apparmor=']                  | invalid  | invalid ",
        "['seccomp', 'apparmor']                    | invalid  | invalid ",
        "['apparmor=unconfined']                    | absent RuntimeDefault | = Unconfined",
        "['apparmor=builtin', 'seccomp=docker-default'] | = Localhost | = Localhost",
        "['seccomp=unconfined', 'seccomp=builtin']  | = RuntimeDefault | absent RuntimeDefault",
        "['seccomp:${S}']                           | open ${S} | absent RuntimeDefault",
        "['${OPTION}=unconfined']                   | open ${OPTION}=unconfined"
            + " | open ${OPTION}=unconfined"
      })
  void profilesHaveAName(String options, String seccomp, String appArmor) {
    var isolation = Read.web("security_opt: " + options).isolation();
    assertEquals(seccomp.strip(), type(Read.say(isolation.seccomp())));
    assertEquals(appArmor.strip(), type(Read.say(isolation.appArmor())));
  }

  private static String type(String setting) {
    return setting.replaceFirst("Profile\\[type=(\\w+), name=.*]", "$1").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['label:user:u', 'label:role:r', 'label:type:t'] | u | r | t | false",
        "['label=user:u']                 | u |   |   | false",
        "['label=level:s0:c1']            |   |   |   | false",
        "['label=disable']                |   |   |   | true",
        "['label=type:t', 'label:disable'] |  |   | t | true",
        "['label=type:a', 'label=type:b'] |   |   | a | false",
        "['label=usertype:x']             |   |   |   | false"
      })
  void labelsHaveParts(String options, String user, String role, String type, boolean disabled) {
    SelinuxOptions labels =
        Read.web("security_opt: " + options).isolation().selinux().effective().orElseThrow();
    assertEquals(
        new SelinuxOptions(
            Optional.ofNullable(user),
            Optional.ofNullable(role),
            Optional.ofNullable(type),
            disabled),
        labels);
  }

  @ParameterizedTest
  @CsvSource({
    "pids, ",
    "pid_, pid",
    "pidd, ",
    "usr, ",
    "users, ",
    "ipcs, ",
    "I-P-C, ipc",
    "capadd, cap_add",
    "cap_ad, cap_add",
    "cap_a, ",
    "caps_add, cap_add",
    "readonly, read_only",
    "read_onl, read_only",
    "read_on, ",
    "mem_limits, mem_limit",
    "memlimit, mem_limit",
    "network_modes, network_mode",
    "net_mode, ",
    "networkmod, network_mode",
    "privilegd, privileged",
    "privilaged, privileged",
    "previlaged, privileged",
    "preveleged, privileged",
    "security_options, ",
    "securityopt, security_opt",
    "x-privileged, ",
    "privileged, "
  })
  void aKeyOfOneOrTwoWrongLettersIsMeant(String key, String meant) {
    assertEquals(Optional.ofNullable(meant), ServiceKeys.meant(key));
  }

  @Test
  void aVeryLongKeyIsNotCompared() {
    assertEquals(Optional.empty(), ServiceKeys.meant("privileged".repeat(5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a       | b          | a/b",
        "a       | ./b/       | a/b",
        "a       | ../b       | b",
        "a/b     | ../../c    | c",
        "''      | .          | ''",
        "''      | a//b/./c   | a/b/c",
        "a       | ..         | ''",
        "a       | sub\\b     | a/sub/b",
        "a       | ../..      |",
        "a       | /b         |",
        "a       | ~/b        |",
        "a       | C:\\b      |",
        "a       | \\\\srv\\b |"
      })
  void pathsStayInsideTheRepository(String directory, String path, String expected) {
    assertEquals(Optional.ofNullable(expected), Paths.resolve(directory, path));
  }

  @Test
  void aPathIsNoName() {
    assertEquals(
        List.of(true, true, true, true, true, false, false),
        List.of("./a", "..", "/a", "~/a", "C:\\a", "data", "a/b").stream()
            .map(Paths::isPath)
            .toList());
  }
}
