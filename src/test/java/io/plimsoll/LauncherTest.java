package io.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher `plimsoll`, in a small source tree of its own with a JDK and a Maven that only say
/// how they were called. The launcher is for a POSIX shell, and so is the test.
final class LauncherTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final List<String> TOOLS =
      List.of("cat", "date", "find", "mkdir", "mv", "readlink", "rm", "touch");

  /// Says where it stands, from where it was called and with what; makes the start-up cache.
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}"; exit 0 ;; esac
      done
      echo "${0%/bin/java} in $PWD: $*"
      exit 1
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "built with $JAVA_HOME" >>"$LOG"
      for word; do
        case $word in -Dlaunch.directory=*) touch "${word#*=}/plimsoll.jar" ;; esac
      done
      """;

  @TempDir Path folder;
  private Path root;
  private Path jdk;

  /// What a launch did.
  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void open() throws IOException {
    root = Files.createDirectory(folder.resolve("root")).toRealPath();
    // Whatever the machine has in the usual places must not matter.
    String script = Files.readString(Path.of("plimsoll"));
    for (String place : List.of("/usr/lib/jvm", "/usr/java", "/opt", "/usr/local/openjdk")) {
      script = script.replace(place, root + "/jvm");
    }
    executable(root.resolve("plimsoll"), script);
    write(root.resolve("pom.xml"), "");
    write(root.resolve("src/build/Step.java"), "");
    write(root.resolve("src/main/A.java"), "");
    jdk = jdk("jdk", "25.0.3");
    executable(root.resolve("bin/mvn"), MAVEN);
    for (String tool : TOOLS) {
      Path usual = Path.of("/usr/bin", tool);
      Path there = Files.exists(usual) ? usual : Path.of("/bin", tool);
      executable(root.resolve("bin").resolve(tool), "#!/bin/sh\nexec " + there + " \"$@\"\n");
    }
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = root.resolve(name);
    executable(home.resolve("bin/java"), JAVA);
    executable(home.resolve("bin/javac"), "");
    String runtime = "JAVA_RUNTIME_VERSION=\"" + version + "+9\"\n";
    write(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n" + runtime);
    return home;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void executable(Path file, String text) throws IOException {
    write(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ran run(Map<String, String> environment, Path launcher, String... words)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(launcher.toString());
    builder.command().addAll(List.of(words));
    builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", root.resolve("bin").toString());
    builder.environment().put("HOME", root.toString());
    builder.environment().put("LOG", folder.resolve("log").toString());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  private Ran run(String... words) throws IOException, InterruptedException {
    return run(Map.of("JAVA_HOME", jdk.toString()), root.resolve("plimsoll"), words);
  }

  private long builds() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  @Test
  void buildsWhatIsMissingAndStartsItWhereItWasCalled() throws Exception {
    Ran ran = run("review", "a b", "--base=main");
    assertEquals(1, ran.code());
    assertTrue(
        ran.out().startsWith(jdk + " in " + folder.toRealPath() + ": -Xlog:disable "), ran.out());
    assertTrue(ran.out().endsWith("/plimsoll.jar review a b --base=main\n"), ran.out());
    assertTrue(ran.err().startsWith("plimsoll: building"), ran.err());
    assertEquals(1, builds());
  }

  @Test
  void usesTheStartUpCacheOfTheBuild() throws Exception {
    run("review");
    Ran ran = run("review");
    assertTrue(ran.out().contains(" -XX:AOTCache="), ran.out());
    assertTrue(ran.out().contains("/start-25.0.3+9.aot "), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
    run("review");
    run("review");
    assertEquals(1, builds());
    Path source = root.resolve("src/main/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    run("review");
    assertEquals(2, builds());
    Files.setLastModifiedTime(source, FileTime.from(LONG_AGO));
    run("review");
    assertEquals(2, builds());
  }

  @Test
  void aLinkToItWillDo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), root.resolve("plimsoll"));
    Ran ran = run(Map.of("JAVA_HOME", jdk.toString()), link, "rules");
    assertTrue(ran.out().endsWith("/plimsoll.jar rules\n"), ran.out() + ran.err());
    assertTrue(Files.isDirectory(root.resolve("target/run")));
  }

  @Test
  void findsAJdkInJavaHomeOnThePathOrInAUsualPlace() throws Exception {
    Map<String, String> old = Map.of("JAVA_HOME", jdk("old", "17.0.2").toString());
    Path usual = jdk("jvm/some-25", "25");
    assertTrue(launched(old).startsWith(usual + " in "), launched(old));
    Files.createSymbolicLink(root.resolve("bin/java"), jdk.resolve("bin/java"));
    assertTrue(launched(old).startsWith(jdk + " in "), launched(old));
    assertTrue(launched(Map.of()).startsWith(jdk + " in "), launched(Map.of()));
  }

  private String launched(Map<String, String> environment) throws Exception {
    return run(environment, root.resolve("plimsoll"), "rules").out();
  }

  @Test
  void withoutAJdkItSaysSoInOneSentence() throws Exception {
    for (String home : List.of(jdk("old", "17.0.2").toString(), "/nowhere", "")) {
      Ran ran = run(Map.of("JAVA_HOME", home), root.resolve("plimsoll"), "review");
      assertEquals(2, ran.code());
      assertEquals("", ran.out());
      assertEquals(
          "plimsoll: a JDK 25 or newer is needed; set JAVA_HOME to one, or put its java on the"
              + " PATH.\n",
          ran.err());
    }
  }

  @Test
  void aBuildThatFailsIsToldAndLeavesNothingBehind() throws Exception {
    executable(root.resolve("bin/mvn"), "#!/bin/sh\necho 'no such symbol'\nexit 1\n");
    Ran ran = run("review");
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("no such symbol\nplimsoll: it could not be built"), ran.err());
    try (Stream<Path> left = Files.list(root.resolve("target/run"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void theServiceRunsWithBothCompilers() throws Exception {
    run("rules");
    String review = run("review").out();
    String serve = run("serve").out();
    assertTrue(review.contains(" -XX:TieredStopAtLevel=1 "), review);
    assertFalse(serve.contains("TieredStopAtLevel"), serve);
    assertTrue(serve.contains("/serve-25.0.3+9.aot "), serve);
    assertTrue(serve.endsWith("/plimsoll.jar serve\n"), serve);
  }
}
