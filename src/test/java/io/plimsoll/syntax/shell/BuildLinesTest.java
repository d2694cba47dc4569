package io.plimsoll.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The questions that rules ask of the lines that images are built with.
final class BuildLinesTest {
  private static List<String> programs(String text) {
    return Outline.script(text).allCommands().stream().map(Command::effectiveName).toList();
  }

  private static Command only(String text, String program) {
    return Outline.script(text).allCommands().stream()
        .filter(command -> command.effectiveName().equals(program))
        .findFirst()
        .orElseThrow();
  }

  /// Whether a download runs into a shell, directly or through other programs.
  private static boolean runsDownload(String text) {
    return Outline.script(text).allPipelines().stream()
        .map(pipeline -> pipeline.commands().stream().map(Command::effectiveName).toList())
        .anyMatch(names ->
            names.indexOf("curl") >= 0
                && names.stream().skip(names.indexOf("curl")).anyMatch(Shell::isShell));
  }

  @Test
  void aPackageManagerIsFoundWithItsFlags() {
    Command install =
        Outline.script(
                """
                set -eux; \\
                apt-get update; \\
                DEBIAN_FRONTEND=noninteractive sudo apt-get install -yq \\
                    --no-install-recommends ca-certificates curl=7.88.* \\
                ; rm -rf /var/lib/apt/lists/*
                """)
            .commands()
            .get(2);
    assertEquals("apt-get", install.effectiveName());
    assertEquals("sudo", install.prefixes().getFirst().name());
    assertTrue(install.flag("--no-install-recommends").isPresent());
    assertEquals(1, install.letters('y', "").size());
    assertEquals(
        List.of("install", "ca-certificates", "curl=7.88.*"),
        install.operands().stream().map(Word::text).toList());
    assertEquals("DEBIAN_FRONTEND", install.assignments().getFirst().name());
    assertFalse(install.operands().getLast().isLiteral());
  }

  @Test
  void aDownloadThatRunsIsAPipeline() {
    assertTrue(runsDownload("curl -fsSL https://x | sh"));
    assertTrue(runsDownload("curl -fsSL https://x | sudo -E bash -s -- --yes"));
    assertTrue(runsDownload("curl https://x | tee log | /bin/bash"));
    assertTrue(runsDownload("(cd x && curl https://x) | sh"));
    assertTrue(runsDownload("if a; then { curl https://x; } | env A=b sh -e; fi"));
    assertTrue(runsDownload("sh -c 'curl https://x | sh'"));
    assertTrue(runsDownload("x=$(curl https://x | sh)"));
    assertFalse(runsDownload("curl https://x | tar -xz && sh y"));
    assertFalse(runsDownload("echo 'curl https://x | sh'"));
    assertFalse(runsDownload("curl https://x -o y; sh y"));
    assertFalse(runsDownload("curl https://x || sh y"));
  }

  @Test
  void aDownloadMayRunAsAnArgument() {
    Command shell = only("bash -c \"$(curl -fsSL https://x)\"", "bash");
    Script inline = shell.inline().orElseThrow().script();
    assertEquals(
        List.of("", "curl"), inline.allCommands().stream().map(Command::effectiveName).toList());
    Command process = only("bash <(curl -fsSL https://x)", "bash");
    Substitution substitution = process.arguments().getFirst().substitutions().getFirst();
    assertEquals(Substitution.Kind.PROCESS_INPUT, substitution.kind());
    assertEquals("curl", substitution.script().commands().getFirst().effectiveName());
  }

  @Test
  void aVerifiedDownloadIsReadWhole() {
    assertEquals(
        List.of("wget", "echo", "sha256sum", "tar", "rm"),
        programs(
            """
            wget -O x.tgz "https://x/$V.tgz" \\
              && echo "$SHA *x.tgz" | sha256sum --check --strict - \\
              && tar -xzf x.tgz --strip-components=1 \\
              && rm x.tgz
            """));
    assertEquals(
        Optional.of("1"),
        only("tar -xzf x --strip-components=1", "tar").valueOf("--strip-components"));
  }

  @Test
  void aFileMayBeWrittenInAScript() {
    Command cat =
        only(
            """
            cat > /etc/yum.repos.d/x.repo <<'EOF'
            [x]
            gpgcheck=0
            EOF
            dnf install -y x
            """,
            "cat");
    assertEquals("/etc/yum.repos.d/x.repo", cat.redirections().getFirst().target().text());
    assertEquals("[x]\ngpgcheck=0\n", cat.redirections().getLast().input().orElseThrow().text());
  }

  @Test
  void loopsAndFunctionsHideNothing() {
    assertEquals(
        List.of("apk", "gpg", "break", "id", "adduser"),
        programs(
            """
            install() { apk add "$@"; }
            for key in A B; do gpg --recv-keys "$key" && break; done
            if ! id app; then adduser -D app; fi
            """));
  }

  @Test
  void theShellDecidesWhichProgramAVariableIs() {
    assertEquals(List.of("", "make"), programs("$CC -o x x.c && make"));
    assertEquals("$CC", Outline.script("$CC -o x").commands().getFirst().name());
  }

  @Test
  void variablesOfTheLineAreAssignments() {
    Command node = only("NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci", "npm");
    Assignment assignment = node.assignments().getFirst();
    assertEquals("NODE_TLS_REJECT_UNAUTHORIZED", assignment.name());
    assertEquals("0", assignment.value().text());
    Command export = only("export GIT_SSL_NO_VERIFY=1 && git clone x", "export");
    assertEquals("GIT_SSL_NO_VERIFY=1", export.operands().getFirst().text());
    Command env = only("env GIT_SSL_NO_VERIFY=1 git clone x", "git");
    assertEquals("GIT_SSL_NO_VERIFY=1", env.prefixes().getFirst().words().getLast().text());
  }
}
