package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Isolation;
import io.plimsoll.model.Profile;
import io.plimsoll.model.SelinuxOptions;
import io.plimsoll.model.Setting;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "no-new-privileges,= false",
    "no-new-privileges:true,= false",
    "no-new-privileges=true,= false",
    "no-new-privileges:false,= true",
    "no-new-privileges=1,= false",
    "no-new-privileges:yes,invalid yes",
    "no-new-privileges:${NNP:-true},= false",
    "no-new-privileges:${NNP},open ${NNP}",
    "${OPTION},open ${OPTION}",
    "seccomp=unconfined,absent true",
  })
  void privilegeEscalation(String option, String expected) {
    assertEquals(expected, Read.say(isolation(option).allowPrivilegeEscalation()));
  }

  @ParameterizedTest
  @CsvSource({
    "seccomp:unconfined,Unconfined,''",
    "seccomp=unconfined,Unconfined,''",
    "seccomp=./profile.json,Localhost,./profile.json",
    "seccomp:profiles/web.json,Localhost,profiles/web.json",
    "seccomp=builtin,RuntimeDefault,''",
  })
  void seccomp(String option, String type, String name) {
    assertEquals(Optional.of(new Profile(type, name)), isolation(option).seccomp().written());
  }

  @ParameterizedTest
  @CsvSource({
    "apparmor:unconfined,Unconfined,''",
    "apparmor=unconfined,Unconfined,''",
    "apparmor=docker-default,RuntimeDefault,''",
    "apparmor:my-profile,Localhost,my-profile",
  })
  void appArmor(String option, String type, String name) {
    assertEquals(Optional.of(new Profile(type, name)), isolation(option).appArmor().written());
  }

  @ParameterizedTest
  @CsvSource({
    "systempaths=unconfined,= Unmasked",
    "systempaths:unconfined,= Unmasked",
    "unmask=ALL,= Unmasked",
    "mask=/proc/x,absent Default",
  })
  void procMount(String option, String expected) {
    assertEquals(expected, Read.say(isolation(option).procMount()));
  }

  @ParameterizedTest
  @CsvSource({"label:disable", "label=disable"})
  void labelsAreSwitchedOff(String option) {
    SelinuxOptions selinux = isolation(option).selinux().effective().orElseThrow();
    assertEquals(true, selinux.disabled());
  }

  @Test
  void labelsOfSeveralItemsAreOneSetting() {
    Isolation isolation =
        Read.web(
                """
                security_opt:
                  - label:user:USER
                  - label=type:spc_t
                  - label:role:ROLE
                """)
            .isolation();
    assertEquals(
        Optional.of(
            new SelinuxOptions(
                Optional.of("USER"), Optional.of("ROLE"), Optional.of("spc_t"), false)),
        isolation.selinux().written());
  }

  @Test
  void anOpenLabelLeavesLabelsOpen() {
    assertEquals("open type:${T}", Read.say(isolation("label:type:${T}").selinux()));
  }

  @Test
  void theLastItemCounts() {
    Isolation isolation =
        Read.web("security_opt: ['no-new-privileges:true', 'no-new-privileges:false']").isolation();
    assertEquals("= true", Read.say(isolation.allowPrivilegeEscalation()));
  }

  @Test
  void nothingWrittenMeansTheEnginesDefaults() {
    Isolation isolation = Read.web("read_only: true").isolation();
    assertEquals("absent true", Read.say(isolation.allowPrivilegeEscalation()));
    assertEquals(Optional.of(Profile.RUNTIME_DEFAULT), isolation.seccomp().effective());
    assertEquals(Optional.of(Profile.RUNTIME_DEFAULT), isolation.appArmor().effective());
    assertEquals("absent Default", Read.say(isolation.procMount()));
  }

  @Test
  void anItemIsWhereItStands() {
    String text =
        """
        services:
          web:
            image: nginx
            security_opt:
              - no-new-privileges:true
              - seccomp:unconfined # for the debugger
        """;
    Setting<Profile> seccomp = Read.container(text).isolation().seccomp();
    assertEquals("seccomp:unconfined", Read.at(text, seccomp));
  }

  private static Isolation isolation(String option) {
    return Read.web("security_opt: [\"" + option + "\"]").isolation();
  }
}
