package io.plimsoll.format.compose;

import static io.plimsoll.format.compose.Mend.assertKeys;
import static io.plimsoll.format.compose.Mend.assertNone;

import io.plimsoll.model.IneffectiveField;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemRepairTest {

  @Test
  void anOptionIsAddedInTheSpellingOfTheList() {
    assertKeys(
        """
        security_opt:
          - label=type:web_t
        """,
        """
        security_opt:
          - label=type:web_t
          - no-new-privileges=true
        """,
        new Remedy.ForbidPrivilegeEscalation());
  }

  @Test
  void anOptionIsTurned() {
    assertKeys(
        """
        security_opt: ["no-new-privileges:false", "label=disable"]
        """,
        """
        security_opt: ["no-new-privileges:true", "label=disable"]
        """,
        new Remedy.ForbidPrivilegeEscalation());
  }

  @Test
  void unconfinedProfilesAreTakenAway() {
    assertKeys(
        """
        security_opt:
          - seccomp:unconfined # debugging
          - apparmor=unconfined
          - label:disable
          - systempaths=unconfined
          - no-new-privileges
        """,
        """
        security_opt:
          - no-new-privileges
        """,
        new Remedy.SetSeccompProfile(),
        new Remedy.SetAppArmorProfile(),
        new Remedy.RemoveSelinuxOptions(),
        new Remedy.MaskProc());
  }

  @Test
  void oneOptionGoesAndAnotherComes() {
    assertKeys(
        """
        security_opt:
          - seccomp=unconfined
        """,
        """
        security_opt:
          - no-new-privileges=true
        """,
        new Remedy.SetSeccompProfile(),
        new Remedy.ForbidPrivilegeEscalation());
  }

  @Test
  void theLastOptionTakesItsKeyAlong() {
    assertKeys(
        """
        security_opt: [seccomp=unconfined]
        tty: true
        """,
        """
        tty: true
        """,
        new Remedy.SetSeccompProfile());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'8080:80'             | '127.0.0.1:8080:80'",
        "'0.0.0.0:8080:80'     | '127.0.0.1:8080:80'",
        "'[::]:8080:80'        | '127.0.0.1:8080:80'",
        "'80'                  | '127.0.0.1::80'",
        "'${P:-8080}:80'       | '127.0.0.1:${P:-8080}:80'",
        "'8080:80/tcp'         | '127.0.0.1:8080:80/tcp'",
        "8080:80               | 127.0.0.1:8080:80",
        "\"8080:80\"           | \"127.0.0.1:8080:80\"",
      },
      quoteCharacter = '`')
  void portsAreBoundToLoopback(String before, String after) {
    assertKeys(
        "ports:\n  - " + before + "\n  - \"443:443\"\n",
        "ports:\n  - " + after + "\n  - \"443:443\"\n",
        new Remedy.BindLoopback("80"));
  }

  @Test
  void portsInTheLongSyntaxAreBoundToo() {
    assertKeys(
        """
        ports:
          - target: 80
            published: "8080"
          - {target: 80, published: 81, host_ip: 0.0.0.0}
        """,
        """
        ports:
          - target: 80
            published: "8080"
            host_ip: 127.0.0.1
          - {target: 80, published: 81, host_ip: 127.0.0.1}
        """,
        new Remedy.BindLoopback("80"));
  }

  @Test
  void aPortWithAnOpenAddressStays() {
    assertNone(
        "services: {web: {image: x, ports: ['${IP:-0.0.0.0}:80:80', '${IP}:81:81']}}",
        new Remedy.BindLoopback("80"),
        new Remedy.BindLoopback("81"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/etc:/etc                | /etc:/etc:ro",
        "/etc:/etc:rw             | /etc:/etc:ro",
        "/etc:/etc:z              | \"/etc:/etc:ro,z\"",
        "\"${D:-/etc}:/etc\"      | \"${D:-/etc}:/etc:ro\"",
        "'C:\\etc:/etc'           | 'C:\\etc:/etc:ro'",
      },
      quoteCharacter = '`')
  void mountsAreMadeReadOnly(String before, String after) {
    assertKeys(
        "volumes:\n  - " + before + "\n  - data:/data\n",
        "volumes:\n  - " + after + "\n  - data:/data\n",
        new Remedy.MountReadOnly("/etc"));
  }

  @Test
  void mountsInTheLongSyntaxToo() {
    assertKeys(
        """
        volumes:
          - type: bind
            source: /etc
            target: /etc
        """,
        """
        volumes:
          - type: bind
            source: /etc
            target: /etc
            read_only: true
        """,
        new Remedy.MountReadOnly("/etc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cap-drop: [ALL]          | cap_drop: [ALL]",
        "readonly: true           | read_only: true",
        "privilege: false         | privileged: false",
        "cap_drop: ALL            | cap_drop:\\n  - ALL",
        "no_new_privileges: true  | security_opt:\\n  - no-new-privileges:true",
        "deploy: {cap_drop: [ALL]} | cap_drop:\\n  - ALL",
      })
  void keysAreMovedToWhereTheyCount(String before, String after) {
    assertKeys(before, after.replace("\\n", "\n"), move(before));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cap-drop: [ALL]\\ncap_drop: [NET_RAW]",
        "no_new_privileges: false",
        "read-only: [a]",
      })
  void keysThatCannotBeMoved(String keys) {
    String written = keys.replace("\\n", "\n");
    assertNone("services:\n  web:\n    image: nginx:1.29\n" + written.indent(4), move(written));
  }

  private static Remedy move(String keys) {
    Workload workload = Read.workload(keys);
    IneffectiveField field = workload.ineffectiveFields().getFirst();
    return new Remedy.MoveField(field.at().span(), field.counts().orElseThrow());
  }
}
