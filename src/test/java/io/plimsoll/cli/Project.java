package io.plimsoll.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/// A folder in which commands are typed, for tests: files in, what was printed and the exit code
/// out.
final class Project {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final PersonIdent AUTHOR = new PersonIdent("A", "a@a.example");

  private final Path root;

  Project(Path root) {
    this.root = root;
  }

  /// What a command did.
  ///
  /// @param out standard output
  /// @param err standard error
  record Ran(int code, String out, String err) {

    /// The first line of each finding of a text report: `high[non-root-user]`.
    String heads() {
      return lines("(?m)^([a-z]+\\[[a-z-]+\\]).*");
    }

    /// The places of a text report: `Dockerfile:1:6`.
    String places() {
      return lines("(?m)^ +--> (.+)");
    }

    private String lines(String pattern) {
      return java.util.regex.Pattern.compile(pattern)
          .matcher(out)
          .results()
          .map(match -> match.group(1) + "\n")
          .reduce("", String::concat);
    }
  }

  Path path(String name) {
    return root.resolve(name);
  }

  Project file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Project file(String name, byte[] bytes) {
    try {
      Files.createDirectories(path(name).getParent());
      Files.write(path(name), bytes);
      return this;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  String read(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  Project delete(String name) {
    try {
      Files.delete(path(name));
      return this;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /// Makes the folder a repository whose first branch is `main`, or opens it.
  Git git() {
    try {
      return Files.exists(path(".git"))
          ? Git.open(root.toFile())
          : Git.init().setInitialBranch("main").setDirectory(root.toFile()).call();
    } catch (IOException | GitAPIException failure) {
      throw new AssertionError(failure);
    }
  }

  /// Commits all files that are not ignored.
  Project commit() {
    try (Git git = git()) {
      git.add().addFilepattern(".").call();
      git.add().setUpdate(true).addFilepattern(".").call();
      git.commit()
          .setMessage("x")
          .setAuthor(AUTHOR)
          .setCommitter(AUTHOR)
          .setSign(false)
          .setNoVerify(true)
          .call();
      return this;
    } catch (GitAPIException failure) {
      throw new AssertionError(failure);
    }
  }

  /// Goes to a branch, which is made when there is none.
  Project branch(String name) {
    try (Git git = git()) {
      boolean exists = git.getRepository().findRef(name) != null;
      git.checkout().setCreateBranch(!exists).setName(name).call();
      return this;
    } catch (IOException | GitAPIException failure) {
      throw new AssertionError(failure);
    }
  }

  /// Runs a command in the folder.
  Ran run(String... words) {
    return runIn("", words);
  }

  /// Runs a command in a folder below.
  Ran runIn(String folder, String... words) {
    return run(folder, false, words);
  }

  /// Runs a command as on a terminal.
  Ran runOnTerminal(String... words) {
    return run("", true, words);
  }

  /// What a command printed, byte by byte.
  byte[] bytes(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run("", false, out, words);
    return out.toByteArray();
  }

  private Ran run(String folder, boolean terminal, String... words) {
    return run(folder, terminal, new ByteArrayOutputStream(), words);
  }

  private Ran run(String folder, boolean terminal, ByteArrayOutputStream out, String... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path directory = folder.isEmpty() ? root : path(folder);
    Console console =
        new Console(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            directory,
            TODAY);
    int code = new Commands(console).execute(words);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
