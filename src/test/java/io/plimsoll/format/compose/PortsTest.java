package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.PortBinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80                          | absent           | absent             | = 80             |"
            + " tcp",
        "8080:80                     | absent           | = 8080             | = 80             |"
            + " tcp",
        "127.0.0.1:8080:80           | = 127.0.0.1      | = 8080             | = 80             |"
            + " tcp",
        "127.0.0.1::80               | = 127.0.0.1      | absent             | = 80             |"
            + " tcp",
        "53:53/udp                   | absent           | = 53               | = 53             |"
            + " udp",
        "53:53/UDP                   | absent           | = 53               | = 53             |"
            + " udp",
        "[::1]:8080:80               | = ::1            | = 8080             | = 80             |"
            + " tcp",
        "::1:8080:80                 | = ::1            | = 8080             | = 80             |"
            + " tcp",
        "0.0.0.0:443:443             | = 0.0.0.0        | = 443              | = 443            |"
            + " tcp",
        "8000-8005:9000-9005         | absent           | = 8000-8005        | = 9000-9005      |"
            + " tcp",
        "${PORT:-8080}:80            | absent           | = 8080             | = 80             |"
            + " tcp",
        "${PORT}:80                  | open ${PORT}     | open ${PORT}       | = 80             |"
            + " tcp",
        "8080:${INNER}               | absent           | = 8080             | open ${INNER}    |"
            + " tcp",
        "${BIND}8080:80              | open ${BIND}8080 | open ${BIND}8080   | = 80             |"
            + " tcp",
        "${IP:-127.0.0.1}:${PORT}:80 | = 127.0.0.1      | open ${PORT}       | = 80             |"
            + " tcp",
        "${IP?}:8080:80              | open ${IP?}      | = 8080             | = 80             |"
            + " tcp",
        "web:80                      | absent           | invalid web        | = 80             |"
            + " tcp",
      })
  void shortSyntax(String port, String address, String host, String container, String protocol) {
    assertPort("ports: [\"" + port + "\"]", address, host, container, protocol);
  }

  @Test
  void aNumberIsAContainerPort() {
    assertPort("ports: [8080]", "absent", "absent", "= 8080", "tcp");
  }

  @Test
  void plainPortsAreNotSexagesimal() {
    assertPort("ports: [22:22]", "absent", "= 22", "= 22", "tcp");
  }

  @Test
  void longSyntax() {
    assertPort(
        """
        ports:
          - name: web
            target: 80
            published: "8080"
            host_ip: 127.0.0.1
            protocol: udp
            mode: host
        """,
        "= 127.0.0.1",
        "= 8080",
        "= 80",
        "udp");
  }

  @Test
  void longSyntaxWithTheTargetAlone() {
    assertPort("ports: [{target: 80}]", "absent", "absent", "= 80", "tcp");
  }

  @Test
  void longSyntaxWithVariables() {
    assertPort(
        "ports: [{target: \"${T:-80}\", published: \"${P}\", host_ip: \"\"}]",
        "absent",
        "open ${P}",
        "= 80",
        "tcp");
  }

  @Test
  void portsOfWhatIsExtendedComeFirst() {
    String text =
        """
        services:
          base:
            image: nginx
            ports: ["80:80"]
          web:
            extends: base
            ports: ["443:443"]
        """;
    List<PortBinding> ports = Read.named(Read.document(text), "web").ports();
    assertEquals("extends 80", Read.say(ports.get(0).containerPort()));
    assertEquals("= 443", Read.say(ports.get(1).containerPort()));
  }

  @Test
  void theBindingIsWhereItStands() {
    String text =
        """
        services:
          web:
            image: nginx
            ports:
              - "8080:80"
        """;
    PortBinding port = Read.container(text).ports().getFirst();
    assertEquals("\"8080:80\"", port.at().span().of(text));
  }

  private static void assertPort(
      String keys, String address, String host, String container, String protocol) {
    PortBinding port = Read.web(keys).ports().getFirst();
    assertEquals(address, Read.say(port.hostAddress()));
    assertEquals(host, Read.say(port.hostPort()));
    assertEquals(container, Read.say(port.containerPort()));
    assertEquals(protocol, port.protocol());
  }
}
