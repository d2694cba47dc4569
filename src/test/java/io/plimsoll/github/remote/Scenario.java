package io.plimsoll.github.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A pull request with one of everything, as folders for the stand-in.
final class Scenario {
  private final Path root;

  private Scenario(Path root) {
    this.root = root;
  }

  static Path write(Path root) throws IOException {
    Scenario scenario = new Scenario(root);
    scenario.base();
    scenario.head();
    scenario.text(
        "pr.json",
        """
        {"title": "One of everything", "author": "dev-dana",
         "permissions": {"dev-dana": "write", "max": "maintain", "rob": "read"}}
        """);
    return root;
  }

  private void base() throws IOException {
    text("base/Dockerfile", "FROM alpine\nRUN true\nCMD [\"a\"]");
    text("base/.github/plimsoll.yml", "language: de\n");
    text("base/k8s/old.yaml", "a: 1\n");
    text("base/gone.yaml", "gone: 1\n");
  }

  private void head() throws IOException {
    text("head/Dockerfile", "FROM alpine:3\nRUN true\nCMD [\"a\"]");
    text("head/.github/plimsoll.yml", "language: it\n");
    text("head/k8s/moved.yaml", "a: 1\n");
    text("head/run.sh", "#!/bin/sh\n");
    Files.setPosixFilePermissions(
        root.resolve("head/run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
    bytes("head/k8s/latin.yaml", "name: Ærø\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes("head/k8s/binary.yaml", new byte[] {'a', 0, 'b'});
    text("head/k8s/large.yaml", "# a line\n".repeat(120_000));
    text("head/k8s/long.yaml", "# a line\n".repeat(70_000));
    Files.createSymbolicLink(root.resolve("head/Dockerfile.link"), Path.of("Dockerfile"));
  }

  private void text(String name, String text) throws IOException {
    bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
