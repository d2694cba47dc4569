package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Reaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `/plimsoll fix`: what it answers is run in a real shell, with a real git.
final class FixStoryTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        securityContext:
          runAsNonRoot: true
        containers:
          - name: web
            image: ghcr.io/acme/web:1.4.2
            securityContext:
              allowPrivilegeEscalation: true
      """;

  private static final Pattern BLOCK = Pattern.compile("(?ms)^(`{3,})sh\n(.*?)\n\\1$");

  private final Talk talk = new Talk();
  @TempDir Path folder;

  @AfterEach
  void close() {
    talk.close();
  }

  private static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  /// Runs what stands between the fences of a reply, in a folder with the head's files. `gh` only
  /// says that it was there.
  private void paste(String reply) throws IOException, InterruptedException {
    run(folder, "git", "init", "-q");
    Path gh = folder.resolve("bin/gh");
    Files.createDirectories(gh.getParent());
    Files.writeString(gh, "#!/bin/sh\necho \"$@\" > gh-was-here\n");
    assertTrue(gh.toFile().setExecutable(true));
    for (var file : talk.after.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Matcher block = BLOCK.matcher(reply);
    assertTrue(block.find(), reply);
    String script = block.group(2);
    run(folder, "sh", "-e", "-c", script);
    assertEquals("pr checkout 12\n", Files.readString(folder.resolve("gh-was-here")));
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  @Test
  void safeFixesComeAsOnePatchAndTheRestIsListed() throws IOException, InterruptedException {
    talk.head("k8s/web.yaml", POD);
    talk.says("ann", "/plimsoll fix");
    assertEquals(List.of(Reaction.EYES, Reaction.ROCKET), talk.reactions());
    String reply = talk.reply();
    assertTrue(reply.contains("Nothing was pushed."), reply);
    assertTrue(reply.contains("<details><summary>Patch for 1 container file</summary>"), reply);
    assertTrue(reply.contains("gh pr checkout 12 && git apply <<'EOF'"), reply);
    assertTrue(reply.contains("Left out:"), reply);
    assertTrue(
        reply.contains("needs a look first, `/plimsoll fix read-only-root-filesystem`"), reply);
    paste(reply);
    assertTrue(text("k8s/web.yaml").contains("seccompProfile:"), text("k8s/web.yaml"));
    assertTrue(text("k8s/web.yaml").contains("Escalation: false"), text("k8s/web.yaml"));
    assertFalse(text("k8s/web.yaml").contains("readOnlyRoot"), text("k8s/web.yaml"));
  }

  @Test
  void namedRulesAreMendedWhateverTheirGrade() throws IOException, InterruptedException {
    talk.head("k8s/web.yaml", POD);
    talk.says("wil", "/plimsoll fix read-only-root-filesystem");
    paste(talk.reply());
    assertTrue(text("k8s/web.yaml").contains("readOnlyRootFilesystem: true"));
    assertTrue(text("k8s/web.yaml").contains("Escalation: true"), text("k8s/web.yaml"));
    assertTrue(talk.reply().contains("**Before you apply:**"), talk.reply());
  }

  @Test
  void aThreadsFindingsAreMendedThere() throws IOException, InterruptedException {
    talk.base("Dockerfile", "FROM node:22-bookworm-slim\nUSER 1000\nCMD [\"node\"]\n");
    talk.head("Dockerfile", "FROM node:22-bookworm-slim\nCMD [\"node\"]\n");
    talk.head("k8s/web.yaml", POD);
    talk.reviewed();
    var thread =
        talk.threads().stream()
            .filter(t -> t.path().equals("Dockerfile"))
            .findFirst()
            .orElseThrow();
    talk.answers(thread, "ann", "/plimsoll fix");
    paste(talk.reply());
    assertTrue(text("Dockerfile").contains("USER "), text("Dockerfile"));
    assertEquals(POD, text("k8s/web.yaml"));
  }

  @Test
  void windowsLineEndsSurvive() throws IOException, InterruptedException {
    String head = POD.replace("\n", "\r\n");
    talk.head("k8s/web.yaml", head);
    talk.says("ann", "/plimsoll fix");
    assertTrue(talk.reply().contains("base64 -d <<'EOF' | git apply"), talk.reply());
    assertTrue(talk.reply().contains("The patch is encoded"), talk.reply());
    paste(talk.reply());
    String fixed = text("k8s/web.yaml");
    assertFalse(fixed.equals(head));
    assertEquals(fixed, fixed.replace("\r\n", "\n").replace("\n", "\r\n"));
  }

  @Test
  void backticksAndOddPathsSurvive() throws IOException, InterruptedException {
    String path = "k8s/über ``` uns.yaml";
    talk.head(
        path,
        "# ````\n# EOF\n"
            + POD.replace("          - name: web\n", "          - name: web # ````\n"));
    talk.says("ann", "/plimsoll fix");
    String reply = talk.reply();
    assertTrue(reply.contains("Nothing was pushed."), reply);
  }

  @Test
  void aPatchThatHoldsACommandIsEncoded() throws IOException, InterruptedException {
    talk.head("k8s/web.yaml", POD + "      args:\n        - |\n          /plimsoll pause\n");
    talk.says("ann", "/plimsoll fix");
    assertTrue(talk.reply().contains("base64 -d"), talk.reply());
    paste(talk.reply());
    assertTrue(text("k8s/web.yaml").contains("Escalation: false"), text("k8s/web.yaml"));
  }

  @Test
  void aSecretIsNotShownAndStays() throws IOException, InterruptedException {
    String secret = "AKIAIOSFODNN7EXAMPLZ";
    String env =
        """
              env:
                - name: AWS_SECRET_ACCESS_KEY
                  value: %s
        """
            .formatted(secret);
    talk.head(
        "k8s/web.yaml", POD.replace("      securityContext:\n", env + "      securityContext:\n"));
    talk.says("ann", "/plimsoll fix");
    assertFalse(talk.reply().contains(secret), talk.reply());
    assertFalse(talk.reply().contains("••••"), talk.reply());
    paste(talk.reply());
    assertTrue(text("k8s/web.yaml").contains("Escalation: false"), text("k8s/web.yaml"));
    assertTrue(text("k8s/web.yaml").contains("value: " + secret), text("k8s/web.yaml"));
  }

  @Test
  void whereNothingIsOpenNothingIsPatched() {
    talk.says("ann", "/plimsoll fix");
    assertEquals(List.of(Reaction.EYES), talk.reactions());
    assertEquals("Nothing of this is open here.", talk.reply());
  }

  @Test
  void whatNeedsADecisionIsListed() {
    talk.head(
        "compose.yaml",
        """
        services:
          ci:
            image: ghcr.io/acme/ci:1.2.3
            user: "1000"
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock:ro
        """);
    talk.says("ann", "/plimsoll fix no-runtime-socket");
    assertEquals(List.of(Reaction.EYES), talk.reactions());
    assertTrue(
        talk.reply()
            .startsWith(
                "There is nothing here that a patch could mend on its own.\n\nLeft out:\n\n"
                    + "- [`compose.yaml:6`](https://github.com/acme/shop/blob/"
                    + Talk.head()
                    + "/compose.yaml#L6) "),
        talk.reply());
    assertTrue(talk.reply().endsWith(": needs a decision"), talk.reply());
  }

  @Test
  void aLongPatchLeavesFixesOut() {
    for (int i = 0; i < 110; i++) {
      String name = "service-with-a-rather-long-name-" + i;
      talk.head("k8s/" + name + ".yaml", POD.replace("web", name));
    }
    talk.says("ann", "/plimsoll fix");
    assertTrue(talk.reply().length() < 65_536, "" + talk.reply().length());
    assertTrue(talk.reply().contains("no room left in this reply"), talk.reply());
    assertTrue(talk.reply().endsWith(" more."), talk.reply());
  }

  @Test
  void answersThatDoNotFitTogetherAreAskedForAlone() {
    for (int i = 0; i < 110; i++) {
      String name = "service-with-a-rather-long-name-" + i;
      talk.head("k8s/" + name + ".yaml", POD.replace("web", name));
    }
    talk.says("ann", "/plimsoll fix\n/plimsoll fix\n/plimsoll status");
    assertTrue(talk.reply().length() < 65_000, "" + talk.reply().length());
    assertTrue(
        talk.reply()
            .contains(
                "\n\n---\n\nThere is no room left for this answer."
                    + " Ask for it in a comment of its own.\n\n---\n\n- `a1b2c3d`"));
  }
}
