package io.plimsoll.rules.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Rule;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes and what stays where a command is told to check nothing.
final class BypassRepairTest {
  private static final Rule<?> TLS = new TlsVerification();
  private static final Rule<?> SIGNATURE = new PackageSignatureCheck();
  private static final String FROM = "FROM debian:13-slim\n";

  private static WholeFile run(String script) {
    return WholeFile.of("Dockerfile", FROM + "RUN " + script + "\n");
  }

  private static String mended(Rule<?> rule, String script) {
    return run(script).mended(rule).substring((FROM + "RUN ").length()).stripTrailing();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curl -kfsSL https://a.example.org | curl -fsSL https://a.example.org",
        "curl -fsSLk https://a.example.org | curl -fsSL https://a.example.org",
        "curl -k https://a.example.org | curl https://a.example.org",
        "curl --insecure -k https://a.example.org -k | curl https://a.example.org",
        "wget --no-check-certificate https://a.example.org | wget https://a.example.org",
        "pip install --trusted-host a.example.org flask | pip install flask",
        "pip install --trusted-host=a.example.org flask | pip install flask",
        "pip install --trusted-host a.io --trusted-host b.io flask | pip install flask",
        "pip install flask --trusted-host a.io | pip install flask",
        "uv --allow-insecure-host a.io sync | uv sync",
        "git -c http.sslVerify=false clone https://a.example.org/x"
            + "| git clone https://a.example.org/x",
        "git -chttp.sslVerify=0 fetch | git fetch",
        "ssh -o StrictHostKeyChecking=no -oUserKnownHostsFile=/dev/null a.io | ssh a.io",
        "npm install --strict-ssl=false | npm install",
        "npm install --strict-ssl false | npm install",
        "NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci | npm ci",
        "GIT_SSL_NO_VERIFY=1 HOME=/tmp git fetch | HOME=/tmp git fetch",
        "podman pull --tls-verify=false a.io/b | podman pull a.io/b"
      })
  void certificatesAreCheckedAgain(String script, String mended) {
    assertEquals(mended, mended(TLS, script));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apt-get install -y --allow-unauthenticated nginx | apt-get install -y nginx",
        "apt-get -o APT::Get::AllowUnauthenticated=true -o Acquire::AllowWeakRepositories=1 update"
            + "| apt-get update",
        "dnf install --nogpgcheck nginx | dnf install nginx",
        "dnf --setopt=gpgcheck=0 install nginx | dnf install nginx",
        "dnf --setopt gpgcheck=0 install nginx | dnf install nginx",
        "dnf --setopt=keepcache=1 --setopt=a.gpgcheck=0 update | dnf --setopt=keepcache=1 update",
        "apk add --allow-untrusted ./a.apk | apk add ./a.apk",
        "gem install rake -P NoSecurity | gem install rake",
        "GOSUMDB=off go mod download | go mod download"
      })
  void signaturesAreCheckedAgain(String script, String mended) {
    assertEquals(mended, mended(SIGNATURE, script));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curl -ok https://a.example.org",
        "curl -- -k",
        "curl https://a.example.org/-k",
        "podman pull --tls-verify false",
        "podman pull --tls-verify=true a.io/b",
        "git -c http.sslVerify=true clone https://a.example.org/x",
        "ssh -o StrictHostKeyChecking=accept-new a.io",
        "npm install --strict-ssl",
        "npm install --strict-ssl true",
        "NODE_TLS_REJECT_UNAUTHORIZED=1 npm ci",
        "pip install --trusted-host",
        "tar --insecure -xf a.tar",
        "echo curl -k"
      })
  void whatSwitchesNothingOffIsSilent(String script) {
    assertEquals(List.of(), run(script).answers(TLS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "npm config set strict-ssl false",
        "git config --global http.sslVerify false",
        "conda config --set ssl_verify false",
        "export GIT_SSL_NO_VERIFY=1",
        "echo 'strict-ssl=false' > /root/.npmrc"
      })
  void aSettingForLaterIsLeftToPeople(String script) {
    assertEquals(1, run(script).answers(TLS).size());
    assertEquals(script, mended(TLS, script));
  }

  @Test
  void aWayUsedTwiceIsOneFindingAtTheFirst() {
    assertEquals(
        List.of("4 broken --trusted-host"),
        WholeFile.of(
                "Dockerfile",
                """
                FROM python:3.13-slim
                RUN pip install \\
                    --no-cache-dir \\
                    --trusted-host a.example.org \\
                    --trusted-host b.example.org \\
                    flask
                """)
            .answers(TLS));
  }

  @Test
  void twoWaysAreTwoFindings() {
    assertEquals(
        List.of("2 broken k", "2 broken --proxy-insecure"),
        run("curl --proxy-insecure -k https://a.example.org").answers(TLS));
  }

  @Test
  void linesThatAreLeftEmptyGo() {
    assertEquals(
        """
        FROM python:3.13-slim
        RUN pip install \\
            --no-cache-dir \\
            flask
        """,
        WholeFile.of(
                "Dockerfile",
                """
                FROM python:3.13-slim
                RUN pip install \\
                    --no-cache-dir \\
                    --trusted-host a.example.org \\
                    --trusted-host b.example.org \\
                    flask
                """)
            .mended(TLS));
  }

  @Test
  void theFirstWordsOfALineMayGo() {
    assertEquals(
        """
        FROM python:3.13-slim
        RUN pip install \\
            flask
        """,
        WholeFile.of(
                "Dockerfile",
                """
                FROM python:3.13-slim
                RUN pip install \\
                    --trusted-host a.example.org --trusted-host b.example.org flask
                """)
            .mended(TLS));
  }

  @Test
  void factsSayHowAndForWhom() {
    assertEquals(
        List.of(Map.of("flag", "-k", "program", "curl")),
        run("curl -fsSLk https://a.example.org").facts(TLS));
    assertEquals(
        List.of(Map.of("flag", "--nogpgcheck", "program", "dnf")),
        run("dnf install --nogpgcheck nginx").facts(SIGNATURE));
  }

  @Test
  void theTwoRulesShareNoWay() {
    assertEquals(List.of(), run("curl -k https://a.example.org").answers(SIGNATURE));
    assertEquals(List.of(), run("apk add --allow-untrusted ./a.apk").answers(TLS));
  }
}
